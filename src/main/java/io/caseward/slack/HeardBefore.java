package io.caseward.slack;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Remembers for a day what Slack has told us, so that it is done once. */
@Repository
class HeardBefore {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Clock clock;

  HeardBefore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether nobody has heard it yet; whoever asks now hears it, and nobody after. */
  @DomainAction
  public boolean first(String key) {
    Instant now = clock.instant();
    jdbc.sql("delete from slack_heard where heard_at < ?")
        .param(Sql.at(now.minus(REMEMBERED)))
        .update();
    return jdbc.sql("insert into slack_heard (key, heard_at) values (?, ?) on conflict do nothing")
        .params(key, Sql.at(now))
        .update() > 0;
  }

  /** When something was heard last, of what is remembered. */
  @Transactional(readOnly = true)
  public Optional<Instant> lastAt() {
    return jdbc.sql("select heard_at from slack_heard order by heard_at desc limit 1").query((row, number) -> Sql.instant(row, "heard_at")).optional();
  }

  /** As if it had never been heard. */
  @DomainAction
  public void forget(String key) {
    jdbc.sql("delete from slack_heard where key = ?").param(key).update();
  }
}
