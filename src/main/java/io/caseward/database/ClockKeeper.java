package io.caseward.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** Measures the database's time against this node's, and says so when the node is far off. */
class ClockKeeper {

  private static final Logger log = LoggerFactory.getLogger(ClockKeeper.class);
  private static final Duration FAR_OFF = Duration.ofSeconds(2);

  private final DatabaseClock clock;
  private final Clock node;
  private final JdbcClient sql;

  ClockKeeper(DatabaseClock clock, Clock node, JdbcClient sql) {
    this.clock = clock;
    this.node = node;
    this.sql = sql;
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
    ClockReading reading = ClockReading.of(this::databaseTime, node);
    if (clock.adjust(reading)) {
      warnIfFarOff(reading.offset());
    }
  }

  private Instant databaseTime() {
    return sql.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
  }

  private static void warnIfFarOff(Duration offset) {
    if (offset.abs().compareTo(FAR_OFF) > 0) {
      log.warn(
          "This node's clock is {} ms {} the database's. Caseward goes by the database's time; set"
              + " the node's clock right all the same, its log lines are off by as much.",
          offset.abs().toMillis(),
          offset.isNegative() ? "ahead of" : "behind");
    }
  }
}
