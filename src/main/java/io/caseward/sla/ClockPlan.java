package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock about to start, or to go on after a pause.
 *
 * @param resumes the id of the paused clock that goes on, null when a new one starts
 * @param used counted time before {@code from}
 */
public record ClockPlan(Long resumes, String calendar, int edition, Duration target, Duration used, Instant from, Instant due) {}
