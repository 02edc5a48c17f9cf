package io.caseward.cases.process;

import io.caseward.cases.CaseDetails;
import io.caseward.workflow.FactSource;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What decisions may know about a case's subject: counted over its cases, so only where one asks. */
@Component
class SubjectFacts implements FactSource {

  private static final String NAME = "reportsOnSubject";

  private final CaseDetails details;

  SubjectFacts(CaseDetails details) {
    this.details = details;
  }

  @Override
  public Set<String> names() {
    return Set.of(NAME);
  }

  @Override
  public Map<String, Object> factsOf(String caseNumber) {
    return Map.of(NAME, details.reportsOnSubject(caseNumber));
  }
}
