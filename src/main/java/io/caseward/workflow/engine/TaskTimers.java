package io.caseward.workflow.engine;

import io.caseward.workflow.Processes.TimerMove;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The timers drawn on many tasks, in the engine's own tables: by its services each is two queries, a
 * command and an update, and a hundred thousand of them minutes. A due date is all that is written,
 * with the revision, by which the engine finds that a job has changed under it.
 */
@Component
class TaskTimers {

  /** One that a node has taken to run it is left alone until it has, or its lock has ended. */
  private static final String IN_USE = """
      with drawn as (
        select j.id_, t.id_ as task from act_ru_task t join act_ru_job j on j.execution_id_ = t.execution_id_ and j.type_ = 'timer' where t.id_ = any(:tasks)
      ), held as (
        select id_ from act_ru_job where id_ in (select id_ from drawn) and (lock_owner_ is null or lock_exp_time_ < :now) for update skip locked
      )
      select distinct task from drawn where id_ not in (select id_ from held)""";

  /** Not by an equal due date, so that no index of those is tried: a whole calendar may be due at the end of one day. */
  private static final String MOVE = """
      update act_ru_job j set duedate_ = m.after, rev_ = j.rev_ + 1
      from unnest(:tasks::text[], :before::timestamp[], :after::timestamp[]) as m (task, before, after) join act_ru_task t on t.id_ = m.task
      where t.id_ = any(:tasks::text[]) and j.execution_id_ = t.execution_id_ and j.type_ = 'timer' and j.duedate_ is not distinct from m.before""";

  private final JdbcClient database;
  private final Clock time;

  TaskTimers(JdbcClient database, Clock time) {
    this.database = database;
    this.time = time;
  }

  Set<String> inUse(Collection<String> tasks) {
    return database.sql(IN_USE).param("tasks", tasks.toArray(String[]::new)).param("now", kept(time.instant())).query(String.class).set();
  }

  void move(Collection<TimerMove> moves) {
    database.sql(MOVE)
        .param("tasks", moves.stream().map(TimerMove::taskId).toArray(String[]::new))
        .param("before", times(moves, TimerMove::before))
        .param("after", times(moves, TimerMove::after))
        .update();
  }

  private static String[] times(Collection<TimerMove> moves, Function<TimerMove, Instant> which) {
    return moves.stream().map(which).map(TaskTimers::kept).map(LocalDateTime::toString).toArray(String[]::new);
  }

  /** As the engine keeps it: in UTC, to the millisecond. */
  private static LocalDateTime kept(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }
}
