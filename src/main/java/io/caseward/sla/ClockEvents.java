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

  /**
   * What became of a clock at a moment.
   *
   * @param reason why it was paused, which milestone came, or by what it counted until it was moved
   * @param used what had counted by then
   * @param target what it counted to until it was moved to another, null else
   */
  record Entry(long clock, Instant at, String kind, String reason, Duration used, Duration target) {

    Entry(long clock, Instant at, String kind, String reason, Duration used) {
      this(clock, at, kind, reason, used, null);
    }
  }

  void add(Entry entry) {
    add(List.of(entry));
  }

  /** In this order. */
  void add(List<Entry> entries) {
    database.sql("""
            insert into clock_event (clock, at, kind, reason, by_whom, used_seconds, target_seconds)
            select clock, at, kind, reason, :doer, used, target
            from unnest(:clocks::bigint[], :at::timestamptz[], :kinds::text[], :reasons::text[], :used::numeric[], :targets::bigint[]) with ordinality as entry (clock, at, kind, reason, used, target, place)
            order by place""")
        .param("doer", doer())
        .param("clocks", Sql.column(entries, Entry::clock))
        .param("at", Sql.column(entries, Entry::at))
        .param("kinds", Sql.column(entries, Entry::kind))
        .param("reasons", Sql.column(entries, Entry::reason))
        .param("used", Sql.column(entries, entry -> ClockRow.seconds(entry.used()).toPlainString()))
        .param("targets", Sql.column(entries, entry -> entry.target() == null ? null : entry.target().toSeconds()))
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
    return new ClockEvent(Sql.instant(row, "at"), row.getString("kind"), row.getString("reason"), row.getString("by_whom"), ClockRow.length(row, "used_seconds"), ClockRow.whole(row, "target_seconds"));
  }
}
