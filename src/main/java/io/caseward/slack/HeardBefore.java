package io.caseward.slack;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what Slack has told us and we have done. */
@Repository
class HeardBefore {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  HeardBefore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public boolean knows(String key) {
    return jdbc.sql("select exists (select from slack_heard where key = ?)")
        .param(key)
        .query(Boolean.class)
        .single();
  }

  @DomainAction
  public void keep(String key) {
    Instant now = clock.instant();
    jdbc.sql("insert into slack_heard (key, heard_at) values (?, ?) on conflict do nothing")
        .params(key, Sql.at(now))
        .update();
    jdbc.sql("delete from slack_heard where heard_at < ?")
        .param(Sql.at(now.minus(REMEMBERED)))
        .update();
  }
}
