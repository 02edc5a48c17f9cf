package io.caseward.sla.moving;

import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.sla.Calendars;
import io.caseward.sla.Clock;
import io.caseward.sla.ClockMoved;
import io.caseward.sla.ClockMoves;
import io.caseward.sla.ClockTerms;
import io.caseward.sla.WorkingCalendar;
import io.caseward.sla.moving.MoveTable.Item;
import io.caseward.workflow.DomainAction;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** One batch of an act at a time, each in a transaction of its own: what became of its clocks and that they were dealt with go together. */
@Service
class MoveSteps {

  /** As many as one transaction moves: few enough that nobody waits noticeably for a task among them. */
  static final int AT_ONCE = 500;

  private final MoveTable table;
  private final ClockMoves moves;
  private final Calendars calendars;
  private final People people;

  MoveSteps(MoveTable table, ClockMoves moves, Calendars calendars, People people) {
    this.table = table;
    this.moves = moves;
    this.calendars = calendars;
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
    WorkingCalendar newest = calendars.of(move.calendar(), move.edition());
    List<ClockMoved> moved = moves.move(clocks, clock -> terms(clock, newest));
    table.dealtWith(move.id(), moved);
    return moved.size();
  }

  private static Optional<ClockTerms> terms(Clock clock, WorkingCalendar newest) {
    boolean older = clock.calendar().equals(newest.key()) && clock.edition() < newest.edition();
    return older ? Optional.of(new ClockTerms(newest, clock.target())) : Optional.empty();
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
