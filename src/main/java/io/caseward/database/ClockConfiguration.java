package io.caseward.database;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one clock that everything is told the time by; a test that brings its own replaces it. */
@AutoConfiguration(after = JdbcClientAutoConfiguration.class)
@ConditionalOnMissingBean(Clock.class)
class ClockConfiguration {

  private static final Clock NODE = Clock.systemUTC();

  /** Measured before anybody gets hold of it. */
  @Bean
  DatabaseClock clock(JdbcClient sql) {
    DatabaseClock clock = new DatabaseClock(NODE);
    new ClockKeeper(clock, NODE, sql).measure();
    return clock;
  }

  @Bean
  ClockKeeper clockKeeper(DatabaseClock clock, JdbcClient sql) {
    return new ClockKeeper(clock, NODE, sql);
  }
}
