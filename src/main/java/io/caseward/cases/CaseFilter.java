package io.caseward.cases;

/**
 * Which cases a list shows; null where all do.
 *
 * @param search a number, a subject's id or part of its name, or a report's reference
 */
record CaseFilter(String search, String state, String severity, String reason) {

  static CaseFilter of(String search, String state, String severity, String reason) {
    return new CaseFilter(given(search), given(state), given(severity), given(reason));
  }

  private static String given(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
