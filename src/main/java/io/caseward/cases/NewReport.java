package io.caseward.cases;

import java.time.Instant;
import java.util.List;

/**
 * An inbound signal, read and found right.
 *
 * @param source who or what reports, such as {@code voucher-detector}
 * @param reference the source's own name for the report: the same again is the same report
 * @param reason the key of a policy area
 * @param severity null where the source gives none
 * @param reportedAt null for now
 * @param detector null where no detector reports
 */
public record NewReport(
    String source,
    String reference,
    String reason,
    Subject subject,
    String language,
    String market,
    Severity severity,
    Instant reportedAt,
    List<Evidence> evidence,
    Detector detector) {

  /** The source of what a person opened by hand; its reference is the form's own, which nobody knows. */
  public static final String BY_HAND = "manual";

  boolean byHand() {
    return BY_HAND.equals(source);
  }

  /**
   * @param score how sure it is, 0 to 1
   */
  public record Detector(String name, String version, Double score) {}
}
