package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts, pauses, resumes and stops clocks. */
@Service
public class Clocks {

  /** As {@link Clock#condition} has it. */
  private static final String CONDITION = """
      case state
        when 'paused' then 'paused'
        when 'stopped' then case when stopped_at > due_at then 'missed' else 'met' end
        else case when due_at < :now then 'breached' else 'running' end
      end""";

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(365);

  private final JdbcClient database;
  private final Calendars calendars;
  private final ClockEvents events;
  private final Deadlines deadlines;
  private final SlaSettings settings;
  private final java.time.Clock time;

  Clocks(JdbcClient database, Calendars calendars, ClockEvents events, Deadlines deadlines, SlaSettings settings, java.time.Clock time) {
    this.database = database;
    this.events = events;
    this.deadlines = deadlines;
    this.settings = settings;
    this.calendars = calendars;
    this.time = time;
  }

  /** What a clock for a step would be: the paused one of the same step goes on, else a new one. */
  @Transactional(readOnly = true)
  public ClockPlan plan(String caseNumber, String sop, String element, String calendar, Duration target) {
    Instant now = now();
    return paused(caseNumber, sop, element)
        .map(clock -> resumed(clock, now))
        .orElseGet(() -> fresh(calendars.find(calendar), target, now));
  }

  private static ClockPlan fresh(WorkingCalendar calendar, Duration target, Instant now) {
    if (target.compareTo(SHORTEST) < 0 || target.compareTo(LONGEST) > 0) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "target-refused", Told.of("refusal.target", target.toString(), SHORTEST.toString(), LONGEST.toString()));
    }
    return new ClockPlan(null, calendar.key(), calendar.edition(), target, Duration.ZERO, now, calendar.due(now, target));
  }

  /** As exact as the database keeps it: what is measured later is what was written. */
  private Instant now() {
    return time.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private ClockPlan resumed(Clock clock, Instant now) {
    Duration left = clock.target().minus(clock.used());
    // What was late when it paused is late still, and by as much.
    Instant due = left.isNegative() ? now.plus(left) : calendars.of(clock).due(now, left);
    return new ClockPlan(clock.id(), clock.calendar(), clock.edition(), clock.target(), clock.used(), now, due);
  }

  private Optional<Clock> paused(String caseNumber, String sop, String element) {
    return database.sql("select * from clock where case_number = ? and sop = ? and element = ? and kind = 'resolve' and state = 'paused' order by id desc limit 1")
        .params(caseNumber, sop, element)
        .query(ClockRow::read)
        .optional();
  }

  /** Starts the planned clock for a task, or lets the paused one go on for it. */
  @DomainAction
  public void start(ClockPlan plan, Clocked of) {
    if (plan.resumes() != null) {
      goOn(plan.resumes(), of.taskId(), plan.from(), plan.due());
      place(of.taskId(), of.queue(), of.vendor());
      return;
    }
    database.sql("""
            insert into clock (case_number, task_id, sop, element, vendor, queue, severity, subject_type, calendar, calendar_edition, target_seconds, state, started_at, running_since, due_at, milestones)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?)
            returning *""")
        .params(of.caseNumber(), of.taskId(), of.sop(), of.element(), of.vendor(), of.queue(), of.severity(), of.subjectType(), plan.calendar(), plan.edition(), plan.target().toSeconds(), Sql.at(plan.from()), Sql.at(plan.from()), Sql.at(plan.due()),
            Sql.texts(Milestone.onTheWayTo(plan.target(), settings.milestones())))
        .query(ClockRow::read)
        .list()
        .forEach(deadlines::arm);
  }

  private void goOn(long id, String taskId, Instant now, Instant due) {
    database.sql("""
            update clock set task_id = :task, state = 'running', running_since = :now, due_at = :due, pause_reason = null,
              paused_seconds = paused_seconds + extract(epoch from :now::timestamptz - paused_at),
              paused_reasons = paused_reasons || jsonb_build_object(pause_reason,
                coalesce((paused_reasons ->> pause_reason)::numeric, 0) + extract(epoch from :now::timestamptz - paused_at)),
              paused_at = null, stopped_at = null
            where id = :id and state = 'paused'
            returning *""")
        .param("task", taskId)
        .param("now", Sql.at(now))
        .param("due", Sql.at(due))
        .param("id", id)
        .query(ClockRow::read)
        .optional()
        .ifPresent(clock -> {
          events.add(id, now, ClockEvent.RESUME, null, clock.used());
          deadlines.arm(clock);
        });
  }

  /** Stops a task's clock; a stopped one stays as it is. */
  @DomainAction
  public void stop(String taskId) {
    Instant now = now();
    held(taskId).filter(clock -> clock.state().equals(Clock.RUNNING)).ifPresent(clock -> {
      deadlines.disarm(clock, now);
      database.sql("update clock set state = 'stopped', stopped_at = ?, used_seconds = ? where id = ?")
          .params(Sql.at(now), ClockRow.seconds(clock.usedBy(now, calendars.of(clock))), clock.id())
          .update();
    });
  }

  /**
   * Pauses the clock of the case's last step, which waits for others now and will be worked again.
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
        .ifPresent(clock -> pause(clock, reason, clock.stoppedAt() == null ? now : clock.stoppedAt()));
  }

  /**
   * Pauses a task's running clock, for a named reason, until it is told to go on; one that is paused
   * stays as it is.
   *
   * @throws Refusal where it has stopped
   */
  @DomainAction
  public void pause(String taskId, String reason) {
    Instant now = now();
    held(taskId).filter(clock -> !clock.state().equals(Clock.PAUSED)).ifPresent(clock -> {
      if (clock.state().equals(Clock.STOPPED)) {
        throw new Refusal(HttpStatus.CONFLICT, "clock-stopped", Told.of("refusal.clockStopped", clock.caseNumber(), clock.stoppedAt()));
      }
      pause(clock, reason, now);
    });
  }

  private void pause(Clock clock, String reason, Instant since) {
    deadlines.disarm(clock, since);
    Duration used = clock.usedBy(since, calendars.of(clock));
    database.sql("update clock set state = 'paused', stopped_at = null, due_at = null, paused_at = ?, pause_reason = ?, used_seconds = ? where id = ?")
        .params(Sql.at(since), reason, ClockRow.seconds(used), clock.id())
        .update();
    events.add(clock.id(), since, ClockEvent.PAUSE, reason, used);
  }

  /**
   * Lets a task's paused clock go on with what is left of its target.
   *
   * @return when it is due now; empty where it was not paused
   */
  @DomainAction
  public Optional<Instant> goOn(String taskId) {
    Instant now = now();
    return ofTask(taskId).filter(clock -> clock.state().equals(Clock.PAUSED)).map(clock -> {
      ClockPlan plan = resumed(clock, now);
      goOn(clock.id(), taskId, now, plan.due());
      return plan.due();
    });
  }

  /** A task's resolve clock, which nobody else changes until the transaction ends. */
  private Optional<Clock> held(String taskId) {
    return database.sql("select * from clock where task_id = ? and kind = 'resolve' order by id desc limit 1 for no key update").param(taskId).query(ClockRow::read).optional();
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

  @Transactional(readOnly = true)
  public List<Clock> ofCase(String caseNumber) {
    return database.sql("select * from clock where case_number = ? order by id").param(caseNumber).query(ClockRow::read).list();
  }

  /**
   * Clocks by their ids; a keyset page.
   *
   * @param condition one of {@link Clock#CONDITIONS}, null for all
   */
  @Transactional(readOnly = true)
  public List<Clock> page(String condition, long after, int size) {
    Instant now = now();
    return database.sql("select * from clock where id > :after and (:condition::text is null or " + CONDITION + " = :condition) order by id limit :size")
        .param("condition", condition)
        .param("after", after)
        .param("size", size)
        .param("now", Sql.at(now))
        .query(ClockRow::read)
        .list();
  }
}
