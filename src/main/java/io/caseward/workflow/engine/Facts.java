package io.caseward.workflow.engine;

import io.caseward.workflow.FactSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All facts about a case, from every source. */
@Component
class Facts {

  private final ObjectProvider<FactSource> sources;

  Facts(ObjectProvider<FactSource> sources) {
    this.sources = sources;
  }

  /** A read-only map of all facts. */
  Map<String, Object> of(String caseNumber) {
    Map<String, Object> facts = new HashMap<>();
    sources.forEach(source -> facts.putAll(source.factsOf(caseNumber)));
    return Collections.unmodifiableMap(facts);
  }
}
