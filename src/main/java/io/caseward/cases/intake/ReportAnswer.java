package io.caseward.cases.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.caseward.cases.Received;
import java.util.List;

/**
 * What a report is answered with, each time it comes.
 *
 * @param opened whether it opened the case, or joined it
 */
record ReportAnswer(
    String report,
    @JsonProperty("case") String caseNumber,
    boolean opened,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> warnings) {

  static ReportAnswer of(Received received) {
    return new ReportAnswer(
        received.report(), received.caseNumber(), received.opened(), received.warnings());
  }
}
