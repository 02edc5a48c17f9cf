package io.caseward.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
 * node skips what another holds and takes the longest overdue first; of timers before what they lead to,
 * for in a flood a step is late first and then its people are told of it.
 */
@Component
class DueJobs {

  /** What may be run at all; the indexes {@code caseward_timer_next} and {@code caseward_job_next} hold just these, one the timers and one the others. */
  private static final String READY = "j.retries_ > 0 and j.suspension_state_ = 1";
  private static final String TIMERS = "j.type_ = 'timer'";
  private static final String OTHERS = "j.type_ <> 'timer'";

  private static final String UNLOCKED = "(j.lock_owner_ is null or j.lock_exp_time_ < :now)";

  /** Exclusive jobs of one instance run one after the other, on one node. */
  private static final String ALONE = """
      (not j.exclusive_ or not exists (
        select from act_ru_job other
        where other.process_instance_id_ = j.process_instance_id_ and other.exclusive_ and other.lock_owner_ is not null and other.lock_exp_time_ >= :now))""";

  private static final String TAKE = """
      with due as (
        select j.id_ from act_ru_job j
        where %s and %s and j.duedate_ <= :now and %s and %s
        order by j.duedate_ limit :most for update skip locked
      )
      update act_ru_job j set rev_ = j.rev_ + 1, lock_owner_ = :owner, lock_exp_time_ = :until
      from due where j.id_ = due.id_
      returning j.id_, j.process_instance_id_, j.exclusive_, j.duedate_""";

  private static final String NEXT = """
      select least(
        (select j.duedate_ from act_ru_job j where %1$s and %2$s and j.duedate_ > :now order by j.duedate_ limit 1),
        (select j.duedate_ from act_ru_job j where %1$s and %3$s and j.duedate_ > :now order by j.duedate_ limit 1))""".formatted(READY, TIMERS, OTHERS);

  /** Of what is taken at once, the part that timers leave to others, so that neither waits for an end of the other. */
  private static final int LEFT_TO_OTHERS = 4;

  private static final Comparator<DueJob> LONGEST_OVERDUE = Comparator.comparing(DueJob::due).thenComparing(DueJob::id);

  private final JdbcClient database;

  DueJobs(JdbcClient database) {
    this.database = database;
  }

  private record DueJob(String id, String instance, boolean exclusive, Instant due) {

    static DueJob read(ResultSet row, int number) throws SQLException {
      return new DueJob(row.getString("id_"), row.getString("process_instance_id_"), row.getBoolean("exclusive_"), utc(row.getObject("duedate_", LocalDateTime.class)));
    }

    /** What it must not run beside. */
    String together() {
      return exclusive && instance != null ? instance : id;
    }
  }

  /**
   * Locks the longest overdue for a node, within the transaction that calls.
   *
   * @param owner the node
   * @param lock after which another node may take what this one did not finish
   * @return ids in batches, of each kind the longest overdue first; those of a batch run one after the other
   */
  Collection<List<String>> take(int most, String owner, Instant now, Duration lock) {
    List<DueJob> taken = new ArrayList<>(take(TIMERS, most - most / LEFT_TO_OTHERS, owner, now, lock));
    taken.addAll(take(OTHERS, most - taken.size(), owner, now, lock));
    taken.addAll(take(TIMERS, most - taken.size(), owner, now, lock));
    Map<String, List<String>> batches = new LinkedHashMap<>();
    taken.forEach(job -> batches.computeIfAbsent(job.together(), together -> new ArrayList<>()).add(job.id()));
    return batches.values();
  }

  private List<DueJob> take(String kind, int most, String owner, Instant now, Duration lock) {
    if (most == 0) {
      return List.of();
    }
    return database.sql(TAKE.formatted(READY, kind, UNLOCKED, ALONE))
        .param("now", utc(now))
        .param("most", most)
        .param("owner", owner)
        .param("until", utc(now.plus(lock)))
        .query(DueJob::read)
        .list()
        .stream()
        .sorted(LONGEST_OVERDUE)
        .toList();
  }

  /** When the next one falls due. */
  Optional<Instant> next(Instant now) {
    return database.sql(NEXT).param("now", utc(now)).query(LocalDateTime.class).optional().map(DueJobs::utc);
  }

  /** The engine's tables keep no zone; the process runs in UTC. */
  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static Instant utc(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC);
  }
}
