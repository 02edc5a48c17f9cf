package io.caseward.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The database's time, which all nodes share whatever their own clocks say: this node's time and a
 * measured offset.
 */
public final class DatabaseClock extends Clock {

  private final Clock node;
  private final AtomicReference<Duration> offset;

  DatabaseClock(Clock node) {
    this(node, new AtomicReference<>(Duration.ZERO));
  }

  private DatabaseClock(Clock node, AtomicReference<Duration> offset) {
    this.node = node;
    this.offset = offset;
  }

  /** What has to be added to this node's time. */
  public Duration offset() {
    return offset.get();
  }

  /**
   * Takes over a new measurement, unless it says no more than the old one: a clock should not
   * tremble with the network.
   *
   * @return whether the clock moved
   */
  boolean adjust(ClockReading reading) {
    boolean moves = reading.offset().minus(offset()).abs().compareTo(reading.uncertainty()) > 0;
    if (moves) {
      offset.set(reading.offset());
    }
    return moves;
  }

  @Override
  public Instant instant() {
    return StoryTime.now().orElseGet(() -> node.instant().plus(offset()));
  }

  @Override
  public ZoneId getZone() {
    return node.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DatabaseClock(node.withZone(zone), offset);
  }
}
