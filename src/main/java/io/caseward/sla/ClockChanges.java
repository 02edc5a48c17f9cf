package io.caseward.sla;

import static java.util.stream.Collectors.toMap;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.sla.ClockEvents.Entry;
import io.caseward.web.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What becomes of clocks: each is started, paused, let go on or stopped together with its deadline.
 * Whoever asks for it holds their rows.
 */
@Component
class ClockChanges {

  private final JdbcClient database;
  private final Calendars calendars;
  private final ClockEvents events;
  private final Deadlines deadlines;
  private final SlaSettings settings;

  ClockChanges(JdbcClient database, Calendars calendars, ClockEvents events, Deadlines deadlines, SlaSettings settings) {
    this.database = database;
    this.calendars = calendars;
    this.events = events;
    this.deadlines = deadlines;
    this.settings = settings;
  }

  /** A clock about to start. */
  record Fresh(String kind, Duration target, Instant due) {}

  static Duration possible(Duration target) {
    if (Targets.possible(target) == null) {
      throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "target-refused", Told.of("refusal.target", target.toString(), Targets.SHORTEST.toString(), Targets.LONGEST.toString()));
    }
    return target;
  }

  /** In one statement: a case opens with four of them. A case that has its own keeps that. */
  void start(Clocked of, WorkingCalendar calendar, TargetBasis basis, Instant from, List<Fresh> fresh) {
    deadlines.arm(database.sql("""
            insert into clock (case_number, task_id, sop, element, vendor, queue, severity, subject_type, calendar, calendar_edition, targets_version, triaged_seconds, stated_seconds, state, started_at, running_since,
              kind, target_seconds, due_at, milestones)
            select :case, :task, :sop, :element, :vendor, :queue, :severity, :subjectType, :calendar, :edition, :table, :triaged, :stated, 'running', :from, :from,
              f.kind, f.target, f.due, string_to_array(f.milestones, ',')
            from unnest(:kinds::text[], :targets::bigint[], :dues::timestamptz[], :milestones::text[]) f(kind, target, due, milestones)
            on conflict (case_number) where task_id is null do nothing
            returning *""")
        .param("case", of.caseNumber())
        .param("task", of.taskId())
        .param("sop", of.sop())
        .param("element", of.element())
        .param("vendor", of.vendor())
        .param("queue", of.queue())
        .param("severity", of.severity())
        .param("subjectType", of.subjectType())
        .param("calendar", calendar.key())
        .param("edition", calendar.edition())
        .param("table", basis.table())
        .param("triaged", basis.triaged() == null ? null : basis.triaged().toSeconds())
        .param("stated", basis.stated() == null ? null : basis.stated().toSeconds())
        .param("from", Sql.at(from))
        .param("kinds", Sql.column(fresh, Fresh::kind))
        .param("targets", Sql.column(fresh, one -> one.target().toSeconds()))
        .param("dues", Sql.column(fresh, Fresh::due))
        .param("milestones", Sql.column(fresh, one -> String.join(",", Milestone.onTheWayTo(one.target(), settings.milestones()))))
        .query(ClockRow::read)
        .list());
  }

  /**
   * Stops clocks that run; what has come by then has come.
   *
   * @param at when each stops
   */
  void stop(List<Clock> running, Function<Clock, Instant> at) {
    if (running.isEmpty()) {
      return;
    }
    List<Clock> stopped = running.stream().map(clock -> stopped(clock, at.apply(clock))).toList();
    Map<Long, Instant> ends = stopped.stream().collect(toMap(Clock::id, Clock::stoppedAt));
    deadlines.come(running, clock -> ends.get(clock.id()));
    database.sql("""
            update clock c set state = 'stopped', stopped_at = ended.at, used_seconds = ended.used
            from unnest(:ids::bigint[], :at::timestamptz[], :used::numeric[]) ended (id, at, used) where c.id = any(:ids::bigint[]) and c.id = ended.id""")
        .param("ids", Sql.column(stopped, Clock::id))
        .param("at", Sql.column(stopped, Clock::stoppedAt))
        .param("used", Sql.column(stopped, clock -> ClockRow.seconds(clock.used()).toPlainString()))
        .update();
  }

  /** As it is when it has stopped then. */
  Clock stopped(Clock clock, Instant at) {
    return clock.ended(at, clock.usedBy(at, calendars.of(clock)));
  }

  void pause(Clock clock, String reason, Instant since) {
    deadlines.come(List.of(clock), one -> since);
    Duration used = clock.usedBy(since, calendars.of(clock));
    database.sql("update clock set state = 'paused', stopped_at = null, due_at = null, paused_at = ?, pause_reason = ?, used_seconds = ? where id = ?")
        .params(Sql.at(since), reason, ClockRow.seconds(used), clock.id())
        .update();
    events.add(new Entry(clock.id(), since, ClockEvent.PAUSE, reason, used));
  }

  /** Lets a paused one go on, for a task that may be another than before. */
  void goOn(long id, String taskId, Instant now, Instant due) {
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
          events.add(new Entry(id, now, ClockEvent.RESUME, null, clock.used()));
          deadlines.arm(List.of(clock));
        });
  }
}
