package io.caseward.cases;

/** Reports on their way in. */
public interface Reports {

  /**
   * Takes a report in: the same as one before, another about an open case, or a new case.
   *
   * @param by the account that brings it
   */
  Received receive(NewReport report, String by);
}
