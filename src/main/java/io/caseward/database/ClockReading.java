package io.caseward.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How far another clock was ahead when it was asked, and how long the asking took; the answer was
 * given at some instant in between.
 */
record ClockReading(Duration offset, Duration roundTrip) {

  private static final int TRIES = 5;

  /** The quickest of a few round trips knows best. */
  static ClockReading of(Supplier<Instant> other, Clock node) {
    return Stream.generate(() -> once(other, node))
        .limit(TRIES)
        .min(Comparator.comparing(ClockReading::roundTrip))
        .orElseThrow();
  }

  private static ClockReading once(Supplier<Instant> other, Clock node) {
    Instant asked = node.instant();
    Instant answer = other.get();
    Duration roundTrip = Duration.between(asked, node.instant());
    return new ClockReading(Duration.between(asked.plus(roundTrip.dividedBy(2)), answer), roundTrip);
  }

  Duration uncertainty() {
    return roundTrip.dividedBy(2);
  }
}
