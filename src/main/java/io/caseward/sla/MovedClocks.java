package io.caseward.sla;

import io.caseward.database.Sql;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
            update clock c set calendar = n.calendar, calendar_edition = n.edition, target_seconds = n.target, running_since = n.since, used_seconds = n.used, due_at = n.due,
              milestones = coalesce(string_to_array(nullif(n.milestones, ''), ' '), '{}')
            from unnest(:ids::bigint[], :calendars::text[], :editions::int[], :targets::bigint[], :since::timestamptz[], :used::numeric[], :due::timestamptz[], :milestones::text[])
              as n (id, calendar, edition, target, since, used, due, milestones)
            where c.id = any(:ids::bigint[]) and c.id = n.id""")
        .param("ids", each(clocks, Clock::id).toArray(Long[]::new))
        .param("calendars", each(clocks, Clock::calendar).toArray(String[]::new))
        .param("editions", each(clocks, Clock::edition).toArray(Integer[]::new))
        .param("targets", each(clocks, clock -> clock.target().toSeconds()).toArray(Long[]::new))
        .param("since", Sql.instants(each(clocks, Clock::runningSince)))
        .param("used", each(clocks, clock -> ClockRow.seconds(clock.used()).toPlainString()).toArray(String[]::new))
        .param("due", Sql.instants(each(clocks, Clock::dueAt)))
        .param("milestones", each(clocks, clock -> String.join(" ", clock.milestones())).toArray(String[]::new))
        .update();
  }

  private static <T> List<T> each(List<Clock> clocks, Function<Clock, T> value) {
    return clocks.stream().map(value).toList();
  }
}
