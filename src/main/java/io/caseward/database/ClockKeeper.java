package io.caseward.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Measures the database's time against this node's, and says so once when the node's own clock is far
 * off, has jumped, or is right again. None of that moves what Caseward goes by.
 */
class ClockKeeper implements HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(ClockKeeper.class);
  private static final Duration FAR_OFF = Duration.ofSeconds(2);

  private final Clock wall;
  private final Clock steady;
  private final DatabaseClock clock;
  private final JdbcClient sql;
  private volatile Duration wallOff = Duration.ZERO;

  ClockKeeper(Clock wall, Clock steady, JdbcClient sql) {
    this.wall = wall;
    this.steady = steady;
    this.clock = new DatabaseClock(steady);
    this.sql = sql;
  }

  DatabaseClock clock() {
    return clock;
  }

  @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
  void keep() {
    try {
      measure();
    } catch (DataAccessException e) {
      log.warn("The database's time could not be asked; the last offset counts on.", e);
    }
  }

  void measure() {
    clock.adjust(ClockReading.of(this::databaseTime, steady));
    Duration off = Duration.between(wall.instant(), steady.instant().plus(clock.offset()));
    if (off.minus(wallOff).abs().compareTo(FAR_OFF) > 0) {
      say(off);
      wallOff = off;
    }
  }

  private Instant databaseTime() {
    return sql.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private static void say(Duration off) {
    if (isFar(off)) {
      log.warn(
          "This node's clock is {} ms {} the database's. Caseward goes by the database's time; set"
              + " the node's clock right all the same, its log lines are off by as much.",
          off.abs().toMillis(),
          off.isNegative() ? "ahead of" : "behind");
    } else {
      log.info("This node's clock is right again.");
    }
  }

  private static boolean isFar(Duration off) {
    return off.abs().compareTo(FAR_OFF) > 0;
  }

  /** A node whose clock is off works well, and its operator wants to know. */
  @Override
  public Health health() {
    Health.Builder up = Health.up().withDetail("offsetMillis", wallOff.toMillis());
    return isFar(wallOff) ? up.withDetail("warning", "This node's clock is far off; the database's time counts.").build() : up.build();
  }
}
