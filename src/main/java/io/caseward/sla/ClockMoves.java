package io.caseward.sla;

import io.caseward.database.Sql;
import io.caseward.people.Told;
import io.caseward.sla.ClockEvents.Entry;
import io.caseward.sla.DueFollower.DueMove;
import io.caseward.workflow.DomainAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Lets many open clocks go on by other terms, as {@link Standing#goingOn} says. */
@Service
public class ClockMoves {

  private final Acknowledgements acknowledgements;
  private final MovedClocks table;
  private final Deadlines deadlines;
  private final ClockEvents events;
  private final Calendars calendars;
  private final DueFollower follower;
  private final SlaSettings settings;
  private final java.time.Clock time;

  ClockMoves(Acknowledgements acknowledgements, MovedClocks table, Deadlines deadlines, ClockEvents events, Calendars calendars, DueFollower follower, SlaSettings settings, java.time.Clock time) {
    this.acknowledgements = acknowledgements;
    this.table = table;
    this.deadlines = deadlines;
    this.events = events;
    this.calendars = calendars;
    this.follower = follower;
    this.settings = settings;
    this.time = time;
  }

  /** A clock before and after. */
  private record Move(Clock before, Clock after) {

    boolean isDueAnotherTime() {
      return !Objects.equals(before.dueAt(), after.dueAt());
    }

    /** What counted until now is the reason. */
    Entry entry(Instant now) {
      return new Entry(before.id(), now, ClockEvent.MOVE, Calendars.name(before.calendar(), before.edition()), after.used(), after.target().equals(before.target()) ? null : before.target());
    }

    ClockMoved told() {
      return new ClockMoved(before.id(), isDueAnotherTime() ? ClockMoved.MOVED : ClockMoved.KEPT, before.dueAt(), after.dueAt(), null);
    }
  }

  /**
   * Moves those that nobody else has in hand, and waits for nobody.
   *
   * @param terms empty for what is not to move, or not any more
   * @return what became of each that was dealt with; the others can be tried again in a moment
   */
  @DomainAction
  public List<ClockMoved> move(Collection<Long> ids, Function<Clock, Optional<ClockTerms>> terms) {
    Instant now = Sql.exact(time.instant());
    List<ClockMoved> told = new ArrayList<>();
    List<Move> moves = new ArrayList<>();
    acknowledgements.settle();
    for (Clock clock : deadlines.come(free(table.hold(ids)), one -> now)) {
      Optional<ClockTerms> by = clock.state().equals(Clock.STOPPED) ? Optional.empty() : terms.apply(clock);
      if (by.isEmpty()) {
        told.add(new ClockMoved(clock.id(), ClockMoved.OVER, clock.dueAt(), clock.dueAt(), null));
      } else {
        moved(clock, by.get(), now).ifPresentOrElse(moves::add, () -> told.add(refused(clock, by.get())));
      }
    }
    keep(moves, now);
    moves.forEach(move -> told.add(move.told()));
    return told;
  }

  /** The clock that a task is due by moves with its due time and timer, or later. */
  private List<Clock> free(List<Clock> clocks) {
    Set<String> tasks = clocks.stream().filter(ClockMoves::leadsATask).map(Clock::taskId).collect(Collectors.toSet());
    Set<String> held = tasks.isEmpty() ? Set.of() : follower.hold(tasks);
    return clocks.stream().filter(clock -> !leadsATask(clock) || held.contains(clock.taskId())).toList();
  }

  private static boolean leadsATask(Clock clock) {
    return clock.state().equals(Clock.RUNNING) && clock.taskId() != null && clock.kind().equals(Clock.RESOLVE);
  }

  private Optional<Move> moved(Clock clock, ClockTerms terms, Instant now) {
    return Optional.ofNullable(terms.target())
        .flatMap(target -> Standing.of(clock).goingOn(calendars.of(clock), terms.calendar(), target, now))
        .map(then -> new Move(clock, clock.goingOn(then, terms.basis(), milestones(clock, then))));
  }

  /** Those that have come stay; of a new target's own, those that are still to come. */
  private List<String> milestones(Clock clock, Standing then) {
    if (then.target().equals(clock.target())) {
      return clock.milestones();
    }
    Stream<String> come = clock.milestones().stream().limit(clock.reached());
    Stream<String> toCome = Milestone.onTheWayTo(then.target(), settings.milestones()).stream().filter(name -> new Milestone(name).offset(then.target()).compareTo(then.used()) > 0);
    return Stream.concat(come, toCome).toList();
  }

  private static ClockMoved refused(Clock clock, ClockTerms terms) {
    Told why = terms.target() == null ? Told.of("refusal.clockWithoutTarget", clock.caseNumber(), Told.of("clock.kind." + clock.kind())) : Told.of("refusal.clockNeverDue", clock.caseNumber(), terms.calendar().key());
    return new ClockMoved(clock.id(), ClockMoved.REFUSED, clock.dueAt(), null, why);
  }

  private void keep(List<Move> moves, Instant now) {
    List<Clock> after = moves.stream().map(Move::after).toList();
    table.keep(after);
    deadlines.arm(after);
    events.add(moves.stream().map(move -> move.entry(now)).toList());
    List<DueMove> dues = moves.stream()
        .filter(move -> move.isDueAnotherTime() && leadsATask(move.before()))
        .map(move -> new DueMove(move.before().taskId(), move.before().dueAt(), move.after().dueAt()))
        .toList();
    if (!dues.isEmpty()) {
      follower.follow(dues);
    }
  }
}
