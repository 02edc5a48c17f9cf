package io.caseward.policy;

import java.time.Instant;

/**
 * One wording of a numbered rule. It never changes: another wording is another version.
 *
 * @param number such as {@code 2.1}
 * @param edition the edition of all policies that brought this wording
 * @param why what the publisher said about the change
 */
public record Clause(
    String area,
    String number,
    int version,
    int edition,
    String title,
    String text,
    Instant publishedAt,
    String publishedBy,
    String why) {

  /** As decisions and forms name it: {@code area/number/version}. */
  public String reference() {
    return area + "/" + number + "/" + version;
  }
}
