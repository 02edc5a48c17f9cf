package io.caseward.workflow.engine;

import io.caseward.workflow.FactSource;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All facts about a case, from every source. */
@Component
class Facts {

  private final ObjectProvider<FactSource> sources;

  Facts(ObjectProvider<FactSource> sources) {
    this.sources = sources;
  }

  /** A read-only map of all facts; a source is asked when the first of its facts is. */
  Map<String, Object> of(String caseNumber) {
    return new Asked(caseNumber);
  }

  /** Those named, and no source is asked that has none of them. */
  Map<String, Object> of(String caseNumber, Set<String> names) {
    Map<String, Object> all = of(caseNumber);
    Map<String, Object> named = new HashMap<>();
    names.forEach(name -> named.put(name, all.get(name)));
    return named;
  }

  private final class Asked extends AbstractMap<String, Object> {

    private final String caseNumber;
    private final Map<String, Object> known = new HashMap<>();
    private final Set<FactSource> asked = new HashSet<>();

    Asked(String caseNumber) {
      this.caseNumber = caseNumber;
    }

    @Override
    public Object get(Object name) {
      sources.stream().filter(source -> source.names().contains(name)).forEach(this::ask);
      return known.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
      return sources.stream().anyMatch(source -> source.names().contains(name));
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
      sources.forEach(this::ask);
      return Collections.unmodifiableMap(known).entrySet();
    }

    private void ask(FactSource source) {
      if (asked.add(source)) {
        known.putAll(source.factsOf(caseNumber));
      }
    }
  }
}
