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

  private static final Clock WALL = Clock.systemUTC();

  @Bean
  ClockKeeper clockKeeper(JdbcClient sql) {
    return new ClockKeeper(WALL, new SteadyClock(WALL, System::nanoTime), sql);
  }

  /** Measured before anybody gets hold of it. */
  @Bean
  DatabaseClock clock(ClockKeeper keeper) {
    keeper.measure();
    return keeper.clock();
  }
}
