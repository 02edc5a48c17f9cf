package io.caseward.sla;

import io.caseward.database.Doer;
import io.caseward.database.Doers;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code clock_event}. */
@Repository
@Transactional
class ClockEvents {

  private final JdbcClient database;

  ClockEvents(JdbcClient database) {
    this.database = database;
  }

  void add(long clock, Instant at, String kind, String reason, Duration used) {
    database.sql("insert into clock_event (clock, at, kind, reason, by_whom, used_seconds) values (?, ?, ?, ?, ?, ?)")
        .params(clock, Sql.at(at), kind, reason, doer(), ClockRow.seconds(used))
        .update();
  }

  /** Clocks go on by other terms; what counted until then is the reason. */
  void moved(List<Clock> before, List<Clock> after, Instant at) {
    database.sql("""
            insert into clock_event (clock, at, kind, reason, by_whom, used_seconds)
            select clock, ?, ?, reason, ?, used from unnest(?::bigint[], ?::text[], ?::numeric[]) as moved (clock, reason, used)""")
        .params(
            Sql.at(at), ClockEvent.MOVE, doer(),
            Sql.column(after, Clock::id), Sql.column(before, clock -> Calendars.name(clock.calendar(), clock.edition())), Sql.column(after, clock -> ClockRow.seconds(clock.used()).toPlainString()))
        .update();
  }

  private static String doer() {
    return Doers.current().filter(Doer::isPerson).map(Doer::name).orElse(Doer.SYSTEM);
  }

  /** In the order in which they came. */
  @Transactional(readOnly = true)
  public List<ClockEvent> of(long clock) {
    return database.sql("select * from clock_event where clock = ? order by at, id").param(clock).query(ClockEvents::read).list();
  }

  private static ClockEvent read(ResultSet row, int number) throws SQLException {
    return new ClockEvent(Sql.instant(row, "at"), row.getString("kind"), row.getString("reason"), row.getString("by_whom"), ClockRow.length(row, "used_seconds"));
  }
}
