package io.caseward;

import io.caseward.database.StoryTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.joda.time.DateTimeUtils;

/** A clock that moves when a test moves it, for the product and the engine alike. */
public final class TestClock extends Clock {

  /** A Monday morning: 09:00 UTC, 17:00 in Manila, 02:00 in Los Angeles. */
  public static final Instant START = Instant.parse("2026-06-01T09:00:00Z");

  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public TestClock() {
    this(new AtomicReference<>(START), ZoneOffset.UTC);
    set(START);
  }

  private TestClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  public void advance(Duration duration) {
    set(instant().plus(duration));
  }

  public void set(Instant instant) {
    now.set(instant);
    DateTimeUtils.setCurrentMillisProvider(this::millis);
  }

  @Override
  public Instant instant() {
    return StoryTime.now().orElseGet(now::get);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
