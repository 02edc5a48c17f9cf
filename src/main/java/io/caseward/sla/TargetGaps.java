package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.sla.Targets.Matter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Matters for which a target was wanted and none, or none that is possible, was to be had. */
@Component
@Transactional
public class TargetGaps {

  private static final Logger log = LoggerFactory.getLogger(TargetGaps.class);

  /** Long enough to be seen after a weekend, and over when nothing has come of it since. */
  private static final Duration TOLD_FOR = Duration.ofDays(3);

  private final JdbcClient database;
  private final Clock time;

  TargetGaps(JdbcClient database, Clock time) {
    this.database = database;
    this.time = time;
  }

  /**
   * Keeps it for the leads, once an hour: thousands of cases may be of the same matter.
   *
   * @param given what was no target, null where there was nothing
   */
  void keep(String clock, String given, Matter matter) {
    int kept = database.sql("""
            insert into target_gap as known (clock, given, queue, severity, subject_type, contract, step, seen_at)
            values (:clock, :given, :queue, :severity, :subjectType, :contract, :step, :now)
            on conflict (clock, given, queue, severity, subject_type, contract, step) do update
              set seen_at = excluded.seen_at where known.seen_at < excluded.seen_at - interval '1 hour'""")
        .param("clock", clock)
        .param("given", text(given))
        .param("queue", text(matter.queue()))
        .param("severity", text(matter.severity()))
        .param("subjectType", text(matter.subjectType()))
        .param("contract", text(matter.contract()))
        .param("step", text(matter.step()))
        .param("now", Sql.at(time.instant()))
        .update();
    if (kept == 1) {
      log.warn("The decision '{}' gives no possible target ({}) for a {} of {}; a usual one counts instead.", Targets.TABLE, given, clock, matter);
    }
  }

  /** What leads have to be told now, the newest first. */
  @Transactional(readOnly = true)
  public List<Told> open() {
    return database.sql("select * from target_gap where seen_at > ? order by seen_at desc, queue, step limit 5")
        .param(Sql.at(time.instant().minus(TOLD_FOR)))
        .query((row, number) -> told(row.getString("clock"), row.getString("given"),
            matter(row.getString("queue"), row.getString("severity"), row.getString("subject_type"), row.getString("contract"), row.getString("step"))))
        .list();
  }

  private static Told told(String clock, String given, Told matter) {
    String key = "targets.gap." + (given.isEmpty() ? "none." : "wrong.") + clock;
    return Told.of(key, matter, given, (clock.equals("case") ? Targets.USUAL_OF_CASES : Targets.USUAL_OF_TASKS).toString());
  }

  private static Told matter(String... parts) {
    return Told.list(Stream.of(parts).filter(part -> !part.isEmpty()).toList());
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}
