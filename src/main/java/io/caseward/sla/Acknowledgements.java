package io.caseward.sla;

import io.caseward.database.Sql;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when someone has a task, where its clock does not know yet: who takes one only leaves word,
 * and the clock that waits for it stops within a second, as of then.
 */
@Component
class Acknowledgements {

  private static final int AT_ONCE = 500;

  private final JdbcClient database;
  private final Deadlines deadlines;
  private final ClockChanges changes;

  Acknowledgements(JdbcClient database, Deadlines deadlines, ClockChanges changes) {
    this.database = database;
    this.deadlines = deadlines;
    this.changes = changes;
  }

  /** Someone has the task; what was said before counts. */
  void leave(String taskId, Instant at) {
    database.sql("insert into clock_taken (task_id, at) values (?, ?) on conflict do nothing").params(taskId, Sql.at(at)).update();
  }

  /** When the clock of a task stopped of which there is word here, which is over then. */
  Optional<Instant> taken(Clock clock) {
    if (!clock.kind().equals(Clock.ACKNOWLEDGE)) {
      return Optional.empty();
    }
    return database.sql("delete from clock_taken where task_id = ? returning at").param(clock.taskId()).query((row, number) -> stops(clock, Sql.instant(row, "at"))).optional();
  }

  /** Stops the clocks of tasks that someone has taken; whether there may be more. A clock that somebody else has in hand waits for the next time. */
  boolean settle() {
    Map<String, Instant> taken = words("select task_id, at from clock_taken limit ? for update skip locked", AT_ONCE);
    if (taken.isEmpty()) {
      return false;
    }
    String[] tasks = Sql.column(taken.keySet(), task -> task);
    List<Clock> waiting = database.sql("select * from clock where task_id = any(?) and kind = 'acknowledge' and state = 'running' order by id for no key update skip locked")
        .param(tasks)
        .query(ClockRow::read)
        .list();
    changes.stop(waiting, clock -> stops(clock, taken.get(clock.taskId())));
    database.sql("delete from clock_taken t where task_id = any(?) and not exists (select from clock c where c.task_id = t.task_id and c.kind = 'acknowledge' and c.state = 'running')").param(tasks).update();
    return taken.size() == AT_ONCE;
  }

  /** When each task was taken. */
  private Map<String, Instant> words(String which, Object value) {
    Map<String, Instant> taken = new HashMap<>();
    database.sql(which).param(value).query(row -> {
      taken.put(row.getString("task_id"), Sql.instant(row, "at"));
    });
    return taken;
  }

  /** Not before what has come of it while this was on its way: that was told, and stays. */
  private Instant stops(Clock clock, Instant taken) {
    Stream<Instant> come = deadlines.last(clock).map(at -> at.plus(1, ChronoUnit.MICROS)).stream();
    return Stream.concat(come, Stream.of(taken, clock.runningSince())).max(Instant::compareTo).orElseThrow();
  }

  /** These as they will be when their clocks know. */
  List<Clock> seen(List<Clock> clocks) {
    List<String> waiting = clocks.stream().filter(Acknowledgements::waits).map(Clock::taskId).toList();
    if (waiting.isEmpty()) {
      return clocks;
    }
    Map<String, Instant> taken = words("select task_id, at from clock_taken where task_id = any(?)", Sql.texts(waiting));
    return clocks.stream().map(clock -> waits(clock) && taken.containsKey(clock.taskId()) ? changes.stopped(clock, stops(clock, taken.get(clock.taskId()))) : clock).toList();
  }

  private static boolean waits(Clock clock) {
    return clock.kind().equals(Clock.ACKNOWLEDGE) && clock.state().equals(Clock.RUNNING);
  }
}
