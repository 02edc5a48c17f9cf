package io.caseward.sla;

import io.caseward.database.Sql;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code clock} where many rows change at once: one statement a batch. */
@Repository
@Transactional
class MovedClocks {

  private final JdbcClient database;

  MovedClocks(JdbcClient database) {
    this.database = database;
  }

  /** Those that nobody else has, held until the transaction ends. */
  List<Clock> hold(Collection<Long> ids) {
    return database.sql("select * from clock where id = any(?) order by id for no key update skip locked").param(ids.toArray(Long[]::new)).query(ClockRow::read).list();
  }

  /** The ids stand there twice: by the first the rows are found in the index, however few the planner takes the arrays to hold. */
  void keep(List<Clock> clocks) {
    database.sql("""
            update clock c set calendar = n.calendar, calendar_edition = n.edition, target_seconds = n.target, targets_version = n.picked, running_since = n.since, used_seconds = n.used, due_at = n.due,
              milestones = coalesce(string_to_array(nullif(n.milestones, ''), ' '), '{}')
            from unnest(:ids::bigint[], :calendars::text[], :editions::int[], :targets::bigint[], :picked::int[], :since::timestamptz[], :used::numeric[], :due::timestamptz[], :milestones::text[])
              as n (id, calendar, edition, target, picked, since, used, due, milestones)
            where c.id = any(:ids::bigint[]) and c.id = n.id""")
        .param("ids", Sql.column(clocks, Clock::id))
        .param("calendars", Sql.column(clocks, Clock::calendar))
        .param("editions", Sql.column(clocks, Clock::edition))
        .param("targets", Sql.column(clocks, clock -> clock.target().toSeconds()))
        .param("picked", Sql.column(clocks, clock -> clock.basis() == null ? null : clock.basis().table()))
        .param("since", Sql.column(clocks, Clock::runningSince))
        .param("used", Sql.column(clocks, clock -> ClockRow.seconds(clock.used()).toPlainString()))
        .param("due", Sql.column(clocks, Clock::dueAt))
        .param("milestones", Sql.column(clocks, clock -> String.join(" ", clock.milestones())))
        .update();
  }
}
