package io.caseward.sla.hours;

import java.time.Duration;
import java.time.Instant;

/** From an instant, which is in it, to one that is not. */
public record Stretch(Instant from, Instant to) {

  public Duration length() {
    return Duration.between(from, to);
  }

  /** What of it lies between two instants; may be empty or less. */
  public Stretch within(Instant begin, Instant end) {
    return new Stretch(from.isBefore(begin) ? begin : from, to.isAfter(end) ? end : to);
  }

  public boolean isEmpty() {
    return !to.isAfter(from);
  }
}
