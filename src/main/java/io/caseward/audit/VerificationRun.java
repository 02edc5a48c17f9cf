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

  static VerificationRun begun(String by, Instant at) {
    return new VerificationRun(by, at, null, 0, List.of(), null, false, null);
  }

  VerificationRun at(LocalDate now, long behind) {
    return new VerificationRun(by, startedAt, now, behind, months, null, false, null);
  }

  VerificationRun over(List<MonthVerified> done, Instant at, boolean wasStopped) {
    return new VerificationRun(by, startedAt, null, 0, done, at, wasStopped, null);
  }

  VerificationRun failed(String why, Instant at) {
    return new VerificationRun(by, startedAt, null, 0, months, at, false, why);
  }

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
