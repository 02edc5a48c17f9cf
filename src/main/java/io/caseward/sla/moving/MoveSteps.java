package io.caseward.sla.moving;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.sla.Calendars;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockMoved;
import io.caseward.sla.ClockMoves;
import io.caseward.sla.ClockTerms;
import io.caseward.sla.TargetTable;
import io.caseward.sla.Targets;
import io.caseward.sla.WorkingCalendar;
import io.caseward.sla.moving.MoveTable.Item;
import io.caseward.workflow.DomainAction;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/** One batch of an act at a time, each in a transaction of its own: what became of its clocks and that they were dealt with go together. */
@Service
class MoveSteps {

  /** As many as one transaction moves: few enough that nobody waits noticeably for a task among them. */
  static final int AT_ONCE = 500;

  private final MoveTable table;
  private final ClockMoves moves;
  private final Calendars calendars;
  private final Targets targets;
  private final People people;

  MoveSteps(MoveTable table, ClockMoves moves, Calendars calendars, Targets targets, People people) {
    this.table = table;
    this.moves = moves;
    this.calendars = calendars;
    this.targets = targets;
    this.people = people;
  }

  @DomainAction
  public List<Move> going() {
    return table.going();
  }

  /** Whoever asked, as long as they may; empty where they may not any more. */
  @DomainAction
  public Optional<Person> asker(Move move) {
    return people.find(move.askedBy()).filter(person -> person.may(Permission.MOVE_CLOCKS));
  }

  /** Deals with some, in the name of whoever asked; how many. */
  @DomainAction
  public int some(Move move, Person by) {
    if (!table.goes(move.id())) {
      return 0;
    }
    List<Long> clocks = table.next(move.id(), AT_ONCE).stream().map(Item::clock).toList();
    List<ClockMoved> moved = moves.move(clocks, move.isTargets() ? byTargets(move) : byCalendar(move));
    table.dealtWith(move.id(), moved);
    return moved.size();
  }

  private Function<Clock, Optional<ClockTerms>> byCalendar(Move move) {
    WorkingCalendar newest = calendars.of(move.calendar(), move.edition());
    return clock -> {
      boolean older = clock.calendar().equals(newest.key()) && clock.edition() < newest.edition();
      return older ? Optional.of(new ClockTerms(newest, clock.target(), clock.basis())) : Optional.empty();
    };
  }

  /** The matter is asked as it is now: who was made more urgent meanwhile gets what the table has for that. */
  private Function<Clock, Optional<ClockTerms>> byTargets(Move move) {
    TargetTable table = targets.table(move.edition());
    return clock -> {
      boolean older = clock.basis() != null && clock.basis().table() < move.edition();
      return older ? Optional.of(new ClockTerms(calendars.of(clock), table.target(clock.kind(), clock.matter()).orElse(null), clock.basis().by(move.edition()))) : Optional.empty();
    };
  }

  @DomainAction
  public void finish(Move move) {
    table.finish(move.id());
  }

  @DomainAction
  public void stop(Move move) {
    table.stop(move.id());
  }
}
