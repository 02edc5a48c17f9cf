package io.caseward.cases.process;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Severity;
import io.caseward.workflow.FactSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What decisions and conditions may know about a case. */
@Component
class CaseFacts implements FactSource {

  private final Cases cases;

  CaseFacts(Cases cases) {
    this.cases = cases;
  }

  @Override
  public Set<String> names() {
    return Set.of(
        "reason",
        "subjectType",
        "market",
        "language",
        "detectorScore",
        "reportedSeverity",
        "severity",
        "reportCount");
  }

  @Override
  public Map<String, Object> factsOf(String caseNumber) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    Map<String, Object> facts = new HashMap<>();
    facts.put("reason", file.reason());
    facts.put("subjectType", file.subject().type());
    facts.put("market", file.market());
    facts.put("language", file.language());
    facts.put("detectorScore", file.detectorScore());
    facts.put("reportedSeverity", key(file.reportedSeverity()));
    facts.put("severity", key(file.severity()));
    facts.put("reportCount", file.reportCount());
    return facts;
  }

  private static String key(Severity severity) {
    return severity == null ? null : severity.key();
  }
}
