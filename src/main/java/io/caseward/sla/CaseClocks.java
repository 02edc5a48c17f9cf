package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.sla.ClockChanges.Fresh;
import io.caseward.workflow.DomainAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A case's own clock, which goes on over its tasks; a case without one has nothing to pause or stop. */
@Service
public class CaseClocks {

  private final JdbcClient database;
  private final Calendars calendars;
  private final ClockChanges changes;
  private final java.time.Clock time;

  CaseClocks(JdbcClient database, Calendars calendars, ClockChanges changes, java.time.Clock time) {
    this.database = database;
    this.calendars = calendars;
    this.changes = changes;
    this.time = time;
  }

  /**
   * Starts it; one that is there already goes on as it is.
   *
   * @param target asked for where there is none
   */
  @DomainAction
  public void start(Clocked of, String calendar, Instant opened, Supplier<CaseTarget> target) {
    if (held(of.caseNumber(), clock -> true).isEmpty()) {
      WorkingCalendar counted = calendars.find(calendar);
      CaseTarget picked = target.get();
      Duration length = ClockChanges.possible(picked.resolve());
      Instant from = Sql.exact(opened);
      changes.start(of, counted, picked.basis(), from, List.of(new Fresh(Clock.RESOLVE, length, counted.due(from, length))));
    }
  }

  /** The case waits for others, as the reason names it; one that waits already goes on waiting as it does. */
  @DomainAction
  public void pause(String caseNumber, String reason) {
    held(caseNumber, CaseClocks::runs).ifPresent(clock -> changes.pause(clock, reason, now()));
  }

  /** Goes on where it was paused for just this reason. */
  @DomainAction
  public void goOn(String caseNumber, String reason) {
    held(caseNumber, clock -> reason.equals(clock.pauseReason())).ifPresent(this::goOn);
  }

  /** Goes on, whatever it was paused for. */
  @DomainAction
  public void goOn(String caseNumber) {
    held(caseNumber, clock -> clock.state().equals(Clock.PAUSED)).ifPresent(this::goOn);
  }

  private void goOn(Clock clock) {
    Instant now = now();
    changes.goOn(clock.id(), null, now, calendars.dueFrom(clock, now));
  }

  /** The case is closed: what it waited for last does not count either. */
  @DomainAction
  public void stop(String caseNumber) {
    goOn(caseNumber);
    held(caseNumber, CaseClocks::runs).ifPresent(clock -> changes.stop(List.of(clock), one -> now()));
  }

  private static boolean runs(Clock clock) {
    return clock.state().equals(Clock.RUNNING);
  }

  /** Nobody else changes it until the transaction ends. */
  private Optional<Clock> held(String caseNumber, Predicate<Clock> which) {
    return database.sql("select * from clock where case_number = ? and task_id is null for no key update").param(caseNumber).query(ClockRow::read).optional().filter(which);
  }

  private Instant now() {
    return Sql.exact(time.instant());
  }
}
