package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock about to start, or to go on after a pause.
 *
 * @param resumes the id of the paused clock that goes on, null when a new one starts
 * @param used counted time before {@code from}
 * @param basis by what its target was picked, null where the paused one goes on
 * @param before the clocks that run beside it until someone has the task and acts on it
 */
public record ClockPlan(Long resumes, String calendar, int edition, Duration target, Duration used, Instant from, Instant due, TargetBasis basis, List<Early> before) {

  /**
   * One of them.
   *
   * @param kind {@code acknowledge} or {@code first_touch}
   */
  public record Early(String kind, Duration target, Instant due) {}
}
