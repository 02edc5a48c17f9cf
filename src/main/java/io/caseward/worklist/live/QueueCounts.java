package io.caseward.worklist.live;

import io.caseward.workflow.DomainAction;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many tasks wait in each queue. Changes are added up twice a second and read beside the sums
 * until then; {@link #rebuild()} holds the sums against the tasks themselves.
 */
@Component
public class QueueCounts {

  private static final String COUNT = """
      with counted as (
        update task_change set counted = true where not counted
        returning waited_in, vendor_before, waits_in, vendor
      ), moved as (
        select waited_in as queue, vendor_before as vendor, -1 as by from counted where waited_in is not null
        union all
        select waits_in, vendor, 1 from counted where waits_in is not null
      )
      insert into queue_count as kept (queue, vendor, waiting)
      select queue, vendor, sum(by) from moved group by queue, vendor having sum(by) <> 0
      on conflict (queue, vendor) do update set waiting = kept.waiting + excluded.waiting""";

  /** What was counted, and what has changed since. */
  private static final String NOW = """
      select queue, sum(waiting) as waiting from (
        select queue, waiting from queue_count
        union all select waited_in, -1 from task_change where not counted and waited_in is not null
        union all select waits_in, 1 from task_change where not counted and waits_in is not null) known
      group by queue""";

  private static final String TRUE_COUNTS = """
      select queue, vendor, count(*) as waiting from task where state = 'open' and assignee is null group by queue, vendor""";

  private final JdbcClient database;

  QueueCounts(JdbcClient database) {
    this.database = database;
  }

  /** Waiting tasks by queue, in the caller's scope. */
  @Transactional(readOnly = true)
  public Map<String, Long> waiting() {
    Map<String, Long> counts = new HashMap<>();
    database.sql(NOW).query(row -> {
      counts.put(row.getString("queue"), row.getLong("waiting"));
    });
    return counts;
  }

  /** Adds up what changed since; one node at a time, the others have nothing to wait for. */
  @DomainAction
  public void count() {
    if (alone()) {
      database.sql(COUNT).update();
    }
  }

  /** Forgets what every node has told its lists. */
  @DomainAction
  public void forget() {
    database.sql("delete from task_change where counted and at < clock_timestamp() - interval '1 minute'").update();
  }

  /**
   * Compares the counts with the tasks and puts them right; nothing changes a task meanwhile.
   *
   * @return how many counts were wrong
   */
  @DomainAction
  public int rebuild() {
    database.sql("select pg_advisory_xact_lock(hashtext('queue_count'))").query().singleRow();
    database.sql("lock table task in share mode").update();
    database.sql(COUNT).update();
    int wrong = database.sql("""
            select count(*) from (%s) truth full join queue_count kept on kept.queue = truth.queue and kept.vendor is not distinct from truth.vendor
            where coalesce(truth.waiting, 0) <> coalesce(kept.waiting, 0)""".formatted(TRUE_COUNTS))
        .query(Integer.class)
        .single();
    if (wrong > 0) {
      database.sql("delete from queue_count").update();
      database.sql("insert into queue_count (queue, vendor, waiting) " + TRUE_COUNTS).update();
    }
    return wrong;
  }

  private boolean alone() {
    return database.sql("select pg_try_advisory_xact_lock(hashtext('queue_count'))").query(Boolean.class).single();
  }
}
