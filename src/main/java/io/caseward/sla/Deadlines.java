package io.caseward.sla;

import io.caseward.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The next milestone of each clock that runs. Whoever changes one holds its clock's row first, and
 * the one who fires takes both or neither: a milestone comes once, and never of a clock that is
 * being paused or stopped.
 */
@Component
class Deadlines {

  private final JdbcClient database;
  private final ClockEvents events;
  private final Calendars calendars;
  private final ApplicationEventPublisher publisher;

  Deadlines(JdbcClient database, ClockEvents events, Calendars calendars, ApplicationEventPublisher publisher) {
    this.database = database;
    this.events = events;
    this.calendars = calendars;
    this.publisher = publisher;
  }

  /** Arms the next milestone of each of these clocks that runs now. */
  void arm(List<Clock> running) {
    SortedMap<Long, Instant> next = new TreeMap<>();
    running.forEach(clock -> next(clock, clock.reached()).ifPresent(at -> next.put(clock.id(), at)));
    if (!next.isEmpty()) {
      database.sql("insert into clock_deadline (clock, at) select * from unnest(?::bigint[], ?::timestamptz[])").params(Sql.column(next.keySet(), id -> id), Sql.column(next.values(), at -> at)).update();
      publisher.publishEvent(new DeadlineArmed(Collections.min(next.values())));
    }
  }

  /** The clock with all that has come by now, before it goes on by other terms. */
  Clock caughtUp(Clock clock, Instant now) {
    return clock.having(comes(clock, now));
  }

  /** What comes next of clocks that go on by other terms; nothing of those that are paused. */
  void rearm(List<Clock> clocks) {
    database.sql("delete from clock_deadline where clock = any(?)").param(clocks.stream().map(Clock::id).toArray(Long[]::new)).update();
    arm(clocks);
  }

  /** Before a clock pauses or stops: what has come by then has come, and nothing more will. */
  void disarm(Clock clock, Instant now) {
    comes(clock, now);
    database.sql("delete from clock_deadline where clock = ?").param(clock.id()).update();
  }

  /** The clocks whose next milestone has come, the longest overdue first; held until the transaction ends. */
  List<Clock> due(Instant now, int most) {
    return database.sql("""
            select c.* from clock_deadline d join clock c on c.id = d.clock
            where d.at <= ? order by d.at, d.clock limit ? for no key update of c, d skip locked""")
        .params(Sql.at(now), most)
        .query(ClockRow::read)
        .list();
  }

  /** When the next one is due, of whichever clock. */
  Optional<Instant> earliest() {
    return database.sql("select at from clock_deadline order by at limit 1").query((row, number) -> Sql.instant(row, "at")).optional();
  }

  void fire(Clock clock, Instant now) {
    Optional<Instant> next = next(clock, comes(clock, now));
    if (next.isPresent()) {
      database.sql("update clock_deadline set at = ? where clock = ?").params(Sql.at(next.get()), clock.id()).update();
    } else {
      database.sql("delete from clock_deadline where clock = ?").param(clock.id()).update();
    }
  }

  /** Keeps and tells every milestone that has come by now, in order; how many there are then. */
  int comes(Clock clock, Instant now) {
    int reached = clock.reached();
    for (Optional<Instant> at = next(clock, reached); at.isPresent() && !at.get().isAfter(now); at = next(clock, reached)) {
      boolean breach = reached == clock.milestones().size();
      String milestone = breach ? null : clock.milestones().get(reached);
      events.add(clock.id(), at.get(), breach ? ClockEvent.BREACH : ClockEvent.WARNING, milestone, clock.usedBy(at.get(), calendars.of(clock)));
      publisher.publishEvent(new MilestoneReached(clock, milestone, at.get()));
      reached++;
    }
    if (reached > clock.reached()) {
      database.sql("update clock set reached = ? where id = ?").params(reached, clock.id()).update();
    }
    return reached;
  }

  /** When the milestone after so many comes; empty when the breach has come, or no time counts. */
  private Optional<Instant> next(Clock clock, int reached) {
    int breach = clock.milestones().size();
    if (reached > breach || !clock.state().equals(Clock.RUNNING)) {
      return Optional.empty();
    }
    if (reached == breach) {
      return Optional.of(clock.dueAt());
    }
    Duration left = new Milestone(clock.milestones().get(reached)).offset(clock.target()).minus(clock.used());
    return Optional.of(calendars.of(clock).due(clock.runningSince(), left));
  }
}
