package io.caseward.cases.privacy;

import java.time.Instant;

/**
 * For how long what was said in closed cases of a kind is kept.
 *
 * @param days null for ever
 * @param kept how many closed cases of the kind nothing was erased of yet
 * @param soon how many of them fall due within the next 30 days, those that are due now among them
 * @param changedAt null where nobody ever said so
 */
record KeepingRule(String area, String outcome, Integer days, long kept, long soon, Instant changedAt, String changedBy) {

  /** As a form's field is called. */
  public String field() {
    return field(area, outcome);
  }

  static String field(String area, String outcome) {
    return "days." + area + "." + outcome;
  }
}
