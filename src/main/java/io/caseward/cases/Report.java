package io.caseward.cases;

import java.time.Instant;
import java.util.List;

/**
 * A report as it was kept.
 *
 * @param number such as {@code R-5501}
 * @param opened whether it opened its case or joined it
 */
public record Report(
    String number,
    String source,
    String reference,
    boolean opened,
    Severity severity,
    String language,
    String market,
    NewReport.Detector detector,
    List<String> warnings,
    Instant reportedAt,
    Instant receivedAt,
    String receivedBy) {

  /** Whether a person opened it by hand, under a reference that nobody knows. */
  public boolean byHand() {
    return NewReport.BY_HAND.equals(source);
  }
}
