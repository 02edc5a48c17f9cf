package io.caseward.enforcement;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.workflow.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fact {@code activeStrikes}: how many strikes of the case's subject count now. */
@Component
class ActiveStrikes implements FactSource {

  private static final String NAME = "activeStrikes";

  private final Cases cases;
  private final Enforcement enforcement;

  ActiveStrikes(Cases cases, Enforcement enforcement) {
    this.cases = cases;
    this.enforcement = enforcement;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Map<String, Object> factsOf(String caseNumber) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    return Map.of(NAME, enforcement.strikesOf(file.subject()).size());
  }
}
