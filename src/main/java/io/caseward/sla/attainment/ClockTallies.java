package io.caseward.sla.attainment;

import io.caseward.workflow.DomainAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The sums of what became of clocks. Changes are added up every few seconds and read beside the sums
 * until then; {@link #compare()} holds them against the clocks themselves.
 */
@Service
public class ClockTallies {

  private static final String ADD_UP = """
      with changed as (delete from clock_tally_change returning *)
      insert into clock_tally as kept (begins, kind, queue, vendor, severity, met, missed, used_seconds, target_seconds)
      select begins, kind, queue, vendor, severity, sum(met), sum(missed), sum(used_seconds), sum(target_seconds) from changed
      group by 1, 2, 3, 4, 5 having sum(met) <> 0 or sum(missed) <> 0 or sum(used_seconds) <> 0 or sum(target_seconds) <> 0
      on conflict (begins, kind, queue, vendor, severity) do update
        set met = kept.met + excluded.met, missed = kept.missed + excluded.missed,
          used_seconds = kept.used_seconds + excluded.used_seconds, target_seconds = kept.target_seconds + excluded.target_seconds""";

  /** What is wrong is added as one more change: all of it is seen as it was at one moment, and nobody waits. */
  private static final String MEND = """
      with truth as (
        select clock_tally_begins(stopped_at) as begins, %s as kind, queue, vendor, severity,
          (stopped_at <= due_at)::int as met, (stopped_at > due_at)::int as missed, round(used_seconds)::bigint as used_seconds, target_seconds
        from clock where state = 'stopped' and due_at is not null
      ), both_sides as (
        select * from truth
        union all select begins, kind, queue, vendor, severity, -met, -missed, -used_seconds, -target_seconds from clock_tally
        union all select begins, kind, queue, vendor, severity, -met, -missed, -used_seconds, -target_seconds from clock_tally_change
      )
      insert into clock_tally_change (begins, kind, queue, vendor, severity, met, missed, used_seconds, target_seconds)
      select begins, kind, queue, vendor, severity, sum(met), sum(missed), sum(used_seconds), sum(target_seconds) from both_sides
      group by 1, 2, 3, 4, 5 having sum(met) <> 0 or sum(missed) <> 0 or sum(used_seconds) <> 0 or sum(target_seconds) <> 0""".formatted(AttainmentFilter.KIND_OF_CLOCK);

  private final JdbcClient database;

  ClockTallies(JdbcClient database) {
    this.database = database;
  }

  /** One node at a time; the others have nothing to wait for. */
  @DomainAction
  public void addUp() {
    if (database.sql("select pg_try_advisory_xact_lock(hashtext('clock_tally'))").query(Boolean.class).single()) {
      database.sql(ADD_UP).update();
    }
  }

  /**
   * Compares the sums with the clocks and puts them right, while clocks go on to stop.
   *
   * @return how many sums were wrong
   */
  @DomainAction
  public int compare() {
    return database.sql(MEND).update();
  }
}
