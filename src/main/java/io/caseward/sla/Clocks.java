package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.sla.ClockChanges.Fresh;
import io.caseward.sla.ClockPlan.Early;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, pauses, resumes and stops clocks. */
@Service
public class Clocks {

  private final JdbcClient database;
  private final Calendars calendars;
  private final ClockEvents events;
  private final ClockChanges changes;
  private final Acknowledgements acknowledgements;
  private final CaseClocks caseClocks;
  private final java.time.Clock time;

  Clocks(JdbcClient database, Calendars calendars, ClockEvents events, ClockChanges changes, Acknowledgements acknowledgements, CaseClocks caseClocks, java.time.Clock time) {
    this.database = database;
    this.calendars = calendars;
    this.events = events;
    this.changes = changes;
    this.acknowledgements = acknowledgements;
    this.caseClocks = caseClocks;
    this.time = time;
  }

  /**
   * What a clock for a step would be: the paused one of the same step goes on, and is moved by nobody
   * until it has, else a new one.
   *
   * @param targets asked for where it is a new one
   */
  @DomainAction
  public ClockPlan plan(String caseNumber, String sop, String element, String calendar, Supplier<TaskTargets> targets) {
    Instant now = now();
    return paused(caseNumber, sop, element)
        .map(clock -> resumed(clock, now))
        .orElseGet(() -> fresh(calendars.find(calendar), targets.get(), now));
  }

  private static ClockPlan fresh(WorkingCalendar calendar, TaskTargets targets, Instant now) {
    List<Early> before = Stream.of(early(Clock.ACKNOWLEDGE, targets.acknowledge(), calendar, now), early(Clock.FIRST_TOUCH, targets.firstTouch(), calendar, now)).flatMap(Optional::stream).toList();
    return new ClockPlan(null, calendar.key(), calendar.edition(), targets.resolve(), Duration.ZERO, now, calendar.due(now, ClockChanges.possible(targets.resolve())), targets.basis(), before);
  }

  private static Optional<Early> early(String kind, Duration target, WorkingCalendar calendar, Instant now) {
    return Optional.ofNullable(target).map(length -> new Early(kind, length, calendar.due(now, ClockChanges.possible(length))));
  }

  private Instant now() {
    return Sql.exact(time.instant());
  }

  private ClockPlan resumed(Clock clock, Instant now) {
    return new ClockPlan(clock.id(), clock.calendar(), clock.edition(), clock.target(), clock.used(), now, calendars.dueFrom(clock, now), null, List.of());
  }

  private Optional<Clock> paused(String caseNumber, String sop, String element) {
    return database.sql("select * from clock where case_number = ? and sop = ? and element = ? and kind = 'resolve' and state = 'paused' order by id desc limit 1 for no key update")
        .params(caseNumber, sop, element)
        .query(ClockRow::read)
        .optional();
  }

  /**
   * Starts the planned clocks of a task, or lets the paused one go on for it. Somebody has something
   * to do in the case again: its own clock goes on.
   */
  @DomainAction
  public void start(ClockPlan plan, Clocked of) {
    if (plan.resumes() == null) {
      List<Fresh> fresh = Stream.concat(
          plan.before().stream().map(early -> new Fresh(early.kind(), early.target(), early.due())), Stream.of(new Fresh(Clock.RESOLVE, plan.target(), plan.due()))).toList();
      changes.start(of, calendars.of(plan.calendar(), plan.edition()), plan.basis(), plan.from(), fresh);
    } else {
      changes.goOn(plan.resumes(), of.taskId(), plan.from(), plan.due());
      place(of.taskId(), of.queue(), of.vendor());
    }
    caseClocks.goOn(of.caseNumber());
  }

  /** Someone has the task. */
  @DomainAction
  public void acknowledge(String taskId) {
    acknowledgements.leave(taskId, now());
  }

  /** Whoever has the task did something on it: kept a draft, put it on hold, asked for help, handed it over or finished it. */
  @DomainAction
  public void touch(String taskId) {
    stop(taskId, List.of(Clock.ACKNOWLEDGE, Clock.FIRST_TOUCH));
  }

  /** Stops a task's clocks; stopped ones stay as they are. */
  @DomainAction
  public void stop(String taskId) {
    stop(taskId, Clock.KINDS);
  }

  private void stop(String taskId, List<String> kinds) {
    List<Clock> running = database.sql("select * from clock where task_id = ? and kind = any(?) and state = 'running' order by id for no key update")
        .params(taskId, Sql.texts(kinds))
        .query(ClockRow::read)
        .list();
    Instant now = now();
    changes.stop(running, clock -> acknowledgements.taken(clock).orElse(now));
  }

  /**
   * Pauses the clock of the case's last step, which waits for others now and will be worked again,
   * and the case's own.
   *
   * @param reason a named one, such as {@code waiting_for_merchant}
   */
  @DomainAction
  public void pauseLast(String caseNumber, String reason) {
    Instant now = now();
    database.sql("select * from clock where case_number = ? and task_id is not null and kind = 'resolve' and state <> 'paused' order by coalesce(stopped_at, 'infinity') desc, id desc limit 1 for update")
        .param(caseNumber)
        .query(ClockRow::read)
        .optional()
        // The step is over already: others are waited for since its clock stopped.
        .ifPresent(clock -> changes.pause(clock, reason, clock.stoppedAt() == null ? now : clock.stoppedAt()));
    caseClocks.pause(caseNumber, reason);
  }

  /**
   * Pauses a task's running clocks, for a named reason, until they are told to go on; paused ones
   * stay as they are.
   *
   * @throws Refusal where it is over
   */
  @DomainAction
  public void pause(String taskId, String reason) {
    Instant now = now();
    List<Clock> held = database.sql("select * from clock where task_id = ? order by id for no key update").param(taskId).query(ClockRow::read).list();
    held.stream().filter(clock -> clock.kind().equals(Clock.RESOLVE)).reduce((before, newest) -> newest).filter(clock -> clock.state().equals(Clock.STOPPED)).ifPresent(clock -> {
      throw new Refusal(HttpStatus.CONFLICT, "clock-stopped", Told.of("refusal.clockStopped", clock.caseNumber(), clock.stoppedAt()));
    });
    held.stream().filter(clock -> clock.state().equals(Clock.RUNNING)).forEach(clock -> changes.pause(clock, reason, now));
  }

  /**
   * Lets a task's paused clocks go on with what is left of their targets.
   *
   * @return when it is due now; empty where it was not paused
   */
  @DomainAction
  public Optional<Instant> goOn(String taskId) {
    Instant now = now();
    Optional<Instant> due = Optional.empty();
    for (Clock clock : database.sql("select * from clock where task_id = ? and state = 'paused' order by id for no key update").param(taskId).query(ClockRow::read).list()) {
      Instant then = calendars.dueFrom(clock, now);
      changes.goOn(clock.id(), taskId, now, then);
      due = clock.kind().equals(Clock.RESOLVE) ? Optional.of(then) : due;
    }
    return due;
  }

  /**
   * A case's clocks are seen by the vendor that the case goes to, and those that are open go with it
   * to its queue; they count on as they began.
   *
   * @param queue null where the case is in none
   * @param from the queues whose tasks go with the case
   */
  @DomainAction
  public void follow(String caseNumber, String queue, String vendor, Collection<String> from) {
    database.sql("""
            with gone as (
              select id, case when state <> 'stopped' and (task_id is null or queue = any(:from)) then coalesce(:queue, queue) else queue end as queue
              from clock where case_number = :case)
            update clock c set vendor = :vendor, queue = gone.queue from gone
            where gone.id = c.id and (c.vendor is distinct from :vendor or c.queue is distinct from gone.queue)""")
        .param("case", caseNumber)
        .param("queue", queue)
        .param("vendor", vendor)
        .param("from", Sql.texts(List.copyOf(from)))
        .update();
  }

  /** A task's open clocks go with it to a queue and a vendor. */
  @DomainAction
  public void place(String taskId, String queue, String vendor) {
    database.sql("""
            update clock set queue = :queue, vendor = :vendor
            where task_id = :task and state <> 'stopped' and (queue is distinct from :queue or vendor is distinct from :vendor)""")
        .param("task", taskId)
        .param("queue", queue)
        .param("vendor", vendor)
        .update();
  }

  /** A case's open clocks are of a matter as grave as it is; their targets stay. */
  @DomainAction
  public void regrade(String caseNumber, String severity) {
    database.sql("update clock set severity = :severity where case_number = :case and state <> 'stopped' and severity is distinct from :severity")
        .param("case", caseNumber)
        .param("severity", severity)
        .update();
  }

  /** What became of it, in order. */
  @Transactional(readOnly = true)
  public List<ClockEvent> events(Clock clock) {
    return events.of(clock.id());
  }

  /** A task's resolve clock, the newest where several went over it. */
  @Transactional(readOnly = true)
  public Optional<Clock> ofTask(String taskId) {
    return database.sql("select * from clock where task_id = ? and kind = 'resolve' order by id desc limit 1").param(taskId).query(ClockRow::read).optional();
  }

  /** The newest resolve clock of each task, by the task's id. */
  @Transactional(readOnly = true)
  public Map<String, Clock> ofTasks(Collection<String> taskIds) {
    Map<String, Clock> clocks = new HashMap<>();
    database.sql("select * from clock where task_id = any(?) and kind = 'resolve' order by id")
        .param(taskIds.toArray(String[]::new))
        .query(ClockRow::read)
        .list()
        .forEach(clock -> clocks.put(clock.taskId(), clock));
    return clocks;
  }

  /** The two that run beside it until someone has it and acts on it, in this order; fewer where it has none. */
  @Transactional(readOnly = true)
  public List<Clock> before(String taskId) {
    return acknowledgements.seen(database.sql("select * from clock where task_id = ? and kind <> 'resolve' order by id").param(taskId).query(ClockRow::read).list());
  }

  /** Its own first, then those of its tasks. */
  @Transactional(readOnly = true)
  public List<Clock> ofCase(String caseNumber) {
    return acknowledgements.seen(database.sql("select * from clock where case_number = ? order by task_id is not null, id").param(caseNumber).query(ClockRow::read).list());
  }
}
