package io.caseward.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * Goes on from what a wall clock showed when this began, by time that only passes: a wall clock that
 * is set, or jumps, is not seen. What a node slept through is not counted either, and is found at the
 * next measurement: until then it is late, and nothing fires early.
 */
final class SteadyClock extends Clock {

  private final Instant begin;
  private final long began;
  private final LongSupplier nanos;
  private final ZoneId zone;

  SteadyClock(Clock wall, LongSupplier nanos) {
    this(wall.instant(), nanos.getAsLong(), nanos, wall.getZone());
  }

  private SteadyClock(Instant begin, long began, LongSupplier nanos, ZoneId zone) {
    this.begin = begin;
    this.began = began;
    this.nanos = nanos;
    this.zone = zone;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(nanos.getAsLong() - began);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SteadyClock(begin, began, nanos, other);
  }
}
