package io.caseward.cases;

import io.caseward.policy.PolicyArea;
import io.caseward.web.Parameters;
import java.util.List;

/**
 * Which cases a list shows; null where all do.
 *
 * @param search a number, a subject's id or part of its name, or a report's reference
 */
record CaseFilter(String search, String state, String severity, String reason) {

  /** As a list is asked for, refused where nothing could ever fit it. */
  static CaseFilter of(String search, String state, String severity, String reason, List<PolicyArea> areas) {
    return new CaseFilter(
        given(search),
        Parameters.among(CaseState.keys(), "state", state),
        Parameters.among(Severity.keys(), "severity", severity),
        Parameters.among(areas.stream().map(PolicyArea::key).toList(), "reason", reason));
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
