package io.caseward.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A verification, going on or over.
 *
 * @param month where it is, null before the first and after the last
 * @param verified how many entries of that month are behind it
 * @param months what became of each that is done
 * @param endedAt null while it goes on
 * @param fault why it could not go to its end, null where it could
 */
public record VerificationRun(
    String by, Instant startedAt, LocalDate month, long verified, List<MonthVerified> months, Instant endedAt, boolean stopped, String fault) {

  static final String NODE_LOST = "its node ended";

  public boolean going() {
    return endedAt == null;
  }

  public boolean intact() {
    return fault == null && months.stream().allMatch(MonthVerified::intact);
  }

  public long entries() {
    return months.stream().mapToLong(MonthVerified::entries).sum();
  }
}
