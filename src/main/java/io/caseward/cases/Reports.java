package io.caseward.cases;

import org.springframework.stereotype.Service;

/** Reports on their way in: each is one that came before, joins an open case, or opens a new one. */
@Service
public class Reports {

  private final ReportDesk desk;

  Reports(ReportDesk desk) {
    this.desk = desk;
  }

  /**
   * Takes a report in. Inside another transaction it has a savepoint of its own: one that fails
   * leaves nothing behind and does no harm to the rest.
   *
   * @param by the account that brings it
   */
  public Received receive(NewReport report, String by) {
    try {
      return desk.receive(report, by);
    } catch (SameReportMeanwhile other) {
      // It is there now, and will be found.
      return desk.receive(report, by);
    }
  }

  /** The same report about another subject was taken in while this one was on its way. */
  static final class SameReportMeanwhile extends RuntimeException {}
}
