package io.caseward.sla;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that became of a clock.
 *
 * @param reason why it was paused, which milestone came, or which edition counted until it was moved; null
 *     where it went on or is late
 * @param by an account, or {@code system}
 * @param used what had counted by then
 * @param target what it counted to until it was moved to another, null else
 */
public record ClockEvent(Instant at, String kind, String reason, String by, Duration used, @JsonInclude(JsonInclude.Include.NON_NULL) Duration target) {

  static final String PAUSE = "paused";
  static final String RESUME = "resumed";
  static final String WARNING = "warned";
  static final String BREACH = "breached";
  static final String MOVE = "moved";
}
