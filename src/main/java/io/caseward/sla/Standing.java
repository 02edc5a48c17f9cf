package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an open clock stands.
 *
 * @param used counted time before {@code since}, which counts if it runs
 * @param due null while paused
 */
public record Standing(String calendar, int edition, String state, Duration target, Instant since, Duration used, Instant due) {

  static Standing of(Clock clock) {
    return new Standing(clock.calendar(), clock.edition(), clock.state(), clock.target(), clock.runningSince(), clock.used(), clock.dueAt());
  }

  /**
   * Where it stands when it goes on by another edition or to another target from now on. What has
   * counted until now stays as it was counted: nobody's past is rewritten, and a story told yesterday
   * still holds. From now on the new calendar counts what is left. A paused clock is due when it goes on;
   * what is late stays late, since when and for what target it was; what has used up a shorter target is
   * due now, not before.
   *
   * @param counted what it counted by until now
   * @return empty where no time would ever count
   */
  public Optional<Standing> goingOn(WorkingCalendar counted, WorkingCalendar from, Duration to, Instant now) {
    if (state.equals(Clock.PAUSED)) {
      return Optional.of(new Standing(from.key(), from.edition(), state, to, since, used, null));
    }
    Duration usedByNow = used.plus(counted.used(since, now));
    if (isLateAt(now)) {
      return Optional.of(new Standing(from.key(), from.edition(), state, target, now, usedByNow, due));
    }
    return from.reaches(now, to.minus(usedByNow)).map(then -> new Standing(from.key(), from.edition(), state, to, now, usedByNow, then));
  }

  public boolean isLateAt(Instant now) {
    return due != null && !due.isAfter(now);
  }

  /** How much later it is due than it was; negative where earlier, nothing where either is paused. */
  public Duration laterThan(Standing before) {
    return due == null || before.due == null ? Duration.ZERO : Duration.between(before.due, due);
  }
}
