package io.caseward.sla;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.caseward.database.Sql;
import io.caseward.sla.ClockEvents.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When to look at a case's clocks for what has come of them: never later than the next milestone of
 * one that runs, and earlier where that one has stopped or paused meanwhile. Whoever changes a clock
 * holds its row, and so does whoever lets its milestones come: each comes once, and none of a clock
 * that is being paused or stopped.
 */
@Component
class Deadlines {

  /** A clock that somebody else has in hand when its milestone is due is looked at again so soon. */
  private static final Duration AGAIN = Duration.ofMillis(100);

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

  /** A milestone of a clock, by when it comes. */
  private record Coming(Clock clock, Instant at) implements Comparable<Coming> {

    private static final Comparator<Coming> ORDER = Comparator.comparing(Coming::at).thenComparing(coming -> coming.clock().id());

    @Override
    public int compareTo(Coming other) {
      return ORDER.compare(this, other);
    }
  }

  /** Arms the next milestone of those of these clocks that run. */
  void arm(Collection<Clock> clocks) {
    SortedMap<String, Instant> next = new TreeMap<>();
    clocks.forEach(clock -> next(clock).ifPresent(at -> earlier(next, clock, at)));
    if (next.isEmpty()) {
      return;
    }
    database.sql("""
            insert into clock_deadline as armed (case_number, at) select * from unnest(?::text[], ?::timestamptz[])
            on conflict (case_number) do update set at = excluded.at where excluded.at < armed.at""")
        .params(next.keySet().toArray(String[]::new), Sql.instants(next.values()))
        .update();
    publisher.publishEvent(new DeadlineArmed(next.values().stream().min(Comparator.naturalOrder()).orElseThrow()));
  }

  private static void earlier(Map<String, Instant> next, Clock clock, Instant at) {
    next.merge(clock.caseNumber(), at, BinaryOperator.minBy(Comparator.naturalOrder()));
  }

  /** The cases that it is time to look at, the longest overdue first; held until the transaction ends. */
  List<String> due(Instant now, int most) {
    return database.sql("select case_number from clock_deadline where at <= ? order by at, case_number limit ? for update skip locked")
        .params(Sql.at(now), most)
        .query(String.class)
        .list();
  }

  /** When it is time for the next one. */
  Optional<Instant> earliest() {
    return database.sql("select at from clock_deadline order by at limit 1").query((row, number) -> Sql.instant(row, "at")).optional();
  }

  /** Lets come what is due of these cases' clocks, and arms what is next; a clock that somebody else has in hand comes in a moment. */
  void fire(Collection<String> cases, Instant now) {
    Map<Clock, Instant> running = new LinkedHashMap<>();
    running(cases).forEach(clock -> next(clock).ifPresent(at -> running.put(clock, at)));
    List<Long> due = running.entrySet().stream().filter(one -> !one.getValue().isAfter(now)).map(one -> one.getKey().id()).toList();
    Map<Long, Clock> come = due.isEmpty() ? Map.of() : come(held(due), clock -> now).stream().collect(toMap(Clock::id, identity()));
    Map<String, Instant> next = new HashMap<>();
    running.forEach((clock, at) -> {
      if (at.isAfter(now)) {
        earlier(next, clock, at);
      } else if (come.containsKey(clock.id())) {
        next(come.get(clock.id())).ifPresent(then -> earlier(next, clock, then));
      } else {
        earlier(next, clock, now.plus(AGAIN));
      }
    });
    keep(cases, next);
  }

  private List<Clock> running(Collection<String> cases) {
    return database.sql("select * from clock where case_number = any(?) and state = 'running' order by id").param(cases.toArray(String[]::new)).query(ClockRow::read).list();
  }

  private List<Clock> held(List<Long> ids) {
    return database.sql("select * from clock where id = any(?) and state = 'running' order by id for no key update skip locked").param(ids.toArray(Long[]::new)).query(ClockRow::read).list();
  }

  /** Of these cases whose rows are held. */
  private void keep(Collection<String> cases, Map<String, Instant> next) {
    List<String> over = cases.stream().filter(number -> !next.containsKey(number)).toList();
    if (!over.isEmpty()) {
      database.sql("delete from clock_deadline where case_number = any(?)").param(Sql.texts(over)).update();
    }
    if (!next.isEmpty()) {
      List<String> going = List.copyOf(next.keySet());
      // By the first the rows are found in the index, however few the planner takes the arrays to hold.
      database.sql("update clock_deadline d set at = n.at from unnest(:cases::text[], :at::timestamptz[]) n (case_number, at) where d.case_number = any(:cases::text[]) and d.case_number = n.case_number")
          .param("cases", Sql.texts(going))
          .param("at", Sql.instants(going.stream().map(next::get).toList()))
          .update();
    }
  }

  /**
   * Keeps and tells every milestone of these clocks that has come, all in the order in which they
   * came. Whoever asks holds their rows.
   *
   * @param by until when it is asked of each
   * @return each with all that has come of it
   */
  List<Clock> come(Collection<Clock> clocks, Function<Clock, Instant> by) {
    Map<Long, Clock> after = new LinkedHashMap<>();
    PriorityQueue<Coming> next = new PriorityQueue<>();
    List<Coming> come = new ArrayList<>();
    clocks.forEach(clock -> {
      after.put(clock.id(), clock);
      next(clock).ifPresent(at -> next.add(new Coming(clock, at)));
    });
    while (!next.isEmpty()) {
      Coming first = next.poll();
      if (!first.at().isAfter(by.apply(first.clock()))) {
        come.add(first);
        Clock then = first.clock().having(first.clock().reached() + 1);
        after.put(then.id(), then);
        next(then).ifPresent(at -> next.add(new Coming(then, at)));
      }
    }
    tell(come, after);
    return List.copyOf(after.values());
  }

  private void tell(List<Coming> come, Map<Long, Clock> after) {
    if (come.isEmpty()) {
      return;
    }
    events.add(come.stream().map(this::entry).toList());
    List<Clock> further = come.stream().map(one -> one.clock().id()).distinct().map(after::get).toList();
    database.sql("update clock c set reached = n.reached from unnest(:ids::bigint[], :reached::int[]) n (id, reached) where c.id = any(:ids::bigint[]) and c.id = n.id")
        .param("ids", Sql.column(further, Clock::id))
        .param("reached", Sql.column(further, Clock::reached))
        .update();
    come.forEach(one -> publisher.publishEvent(new MilestoneReached(one.clock(), one.clock().nextMilestone(), one.at())));
  }

  private Entry entry(Coming come) {
    Clock clock = come.clock();
    return new Entry(clock.id(), come.at(), clock.nextMilestone() == null ? ClockEvent.BREACH : ClockEvent.WARNING, clock.nextMilestone(), clock.usedBy(come.at(), calendars.of(clock)));
  }

  /** When the last one came since it runs without a pause; empty where none has. */
  Optional<Instant> last(Clock clock) {
    return clock.reached() == 0 ? Optional.empty() : next(clock.having(clock.reached() - 1)).filter(at -> at.isAfter(clock.runningSince()));
  }

  /** When the milestone comes that is next; empty when the breach has come, or no time counts. */
  private Optional<Instant> next(Clock clock) {
    if (clock.reached() > clock.milestones().size() || !clock.state().equals(Clock.RUNNING)) {
      return Optional.empty();
    }
    if (clock.nextMilestone() == null) {
      return Optional.of(clock.dueAt());
    }
    Duration left = new Milestone(clock.nextMilestone()).offset(clock.target()).minus(clock.used());
    return Optional.of(calendars.of(clock).due(clock.runningSince(), left));
  }
}
