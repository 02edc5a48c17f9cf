package io.caseward.workflow.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The engine's jobs that are due, as nodes share them. The engine itself reads the first few, locks
 * each in a transaction that fails where another node was faster, and runs them in no order; here a
 * node skips what another holds and takes the longest overdue first; of timers apart from what they lead to,
 * for in a flood a step is late first and then its people are told of it.
 */
@Component
class DueJobs {

  /** What may be run at all; the indexes {@code caseward_timer_next} and {@code caseward_job_next} hold just these, one the timers and one the others. */
  private static final String READY = "j.retries_ > 0 and j.suspension_state_ = 1";
  private static final String TIMERS = "j.type_ = 'timer'";
  private static final String OTHERS = "j.type_ <> 'timer'";

  /** Exclusive jobs of one instance run one after the other, on one node. */
  private static final String ALONE = """
      (not j.exclusive_ or not exists (
        select from act_ru_job other
        where other.process_instance_id_ = j.process_instance_id_ and other.exclusive_ and other.lock_owner_ is not null and other.lock_exp_time_ >= :now))""";

  private static final String DUE = """
      select j.id_ from act_ru_job j
      where %s and %s and j.duedate_ <= :now and (j.lock_owner_ is null or j.lock_exp_time_ < :now) and %s
      order by j.duedate_ limit %s for update skip locked""";

  private static final String NEXT = "(select j.duedate_ from act_ru_job j where %s and %s and j.duedate_ > :now order by j.duedate_ limit 1)";

  /** One row at least, for the next one's sake. */
  private static final String TAKE = """
      with timer as (%s), other as (%s), taken as (
        update act_ru_job j set rev_ = j.rev_ + 1, lock_owner_ = :owner, lock_exp_time_ = :until
        from (select id_ from timer union all select id_ from other) due where j.id_ = due.id_
        returning j.id_, j.process_instance_id_, j.exclusive_, j.duedate_, %s as timer
      )
      select taken.*, next.at as next_at from (select least(%s, %s) as at) next left join taken on true"""
      .formatted(DUE.formatted(READY, TIMERS, ALONE, ":timers"), DUE.formatted(READY, OTHERS, ALONE, ":others"), TIMERS, NEXT.formatted(READY, TIMERS), NEXT.formatted(READY, OTHERS));

  private static final Comparator<DueJob> TIMERS_THEN_LONGEST_OVERDUE = Comparator.comparing(DueJob::timer).reversed().thenComparing(DueJob::due).thenComparing(DueJob::id);

  private final JdbcClient database;

  DueJobs(JdbcClient database) {
    this.database = database;
  }

  /**
   * Jobs that run one after the other.
   *
   * @param timers whether a timer is among them
   */
  record Batch(boolean timers, List<String> ids) {}

  /**
   * What a node has taken.
   *
   * @param batches the timers' first, of each kind the longest overdue first
   * @param next when what is not due yet falls due
   */
  record Taken(List<Batch> batches, Optional<Instant> next) {

    long many(boolean timers) {
      return batches.stream().filter(batch -> batch.timers() == timers).mapToLong(batch -> batch.ids().size()).sum();
    }
  }

  private record DueJob(String id, String instance, boolean exclusive, Instant due, boolean timer) {

    static DueJob read(ResultSet row) throws SQLException {
      return new DueJob(row.getString("id_"), row.getString("process_instance_id_"), row.getBoolean("exclusive_"), utc(row.getObject("duedate_", LocalDateTime.class)), row.getBoolean("timer"));
    }

    /** What it must not run beside. */
    String together() {
      return exclusive && instance != null ? instance : id;
    }
  }

  /**
   * Locks the longest overdue for a node, within the transaction that calls.
   *
   * @param timers how many of them at most
   * @param others how many of what is no timer
   * @param owner the node
   * @param lock after which another node may take what this one did not finish
   */
  Taken take(int timers, int others, String owner, Instant now, Duration lock) {
    return database.sql(TAKE)
        .param("now", utc(now))
        .param("timers", timers)
        .param("others", others)
        .param("owner", owner)
        .param("until", utc(now.plus(lock)))
        .query(DueJobs::taken);
  }

  private static Taken taken(ResultSet rows) throws SQLException {
    List<DueJob> jobs = new ArrayList<>();
    Instant next = null;
    while (rows.next()) {
      next = utc(rows.getObject("next_at", LocalDateTime.class));
      if (rows.getString("id_") != null) {
        jobs.add(DueJob.read(rows));
      }
    }
    Map<String, List<DueJob>> batches = jobs.stream().sorted(TIMERS_THEN_LONGEST_OVERDUE).collect(groupingBy(DueJob::together, LinkedHashMap::new, toList()));
    return new Taken(batches.values().stream().map(DueJobs::batch).toList(), Optional.ofNullable(next));
  }

  private static Batch batch(List<DueJob> together) {
    return new Batch(together.get(0).timer(), together.stream().map(DueJob::id).toList());
  }

  /** The engine's tables keep no zone; the process runs in UTC. */
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant utc(LocalDateTime time) {
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }
}
