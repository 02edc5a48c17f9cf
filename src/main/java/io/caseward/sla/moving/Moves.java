package io.caseward.sla.moving;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** What may be asked of acts over many clocks. */
@Service
class Moves {

  private final MoveTable table;

  Moves(MoveTable table) {
    this.table = table;
  }

  /** Puts it on record; whoever works finds it there. */
  @DomainAction
  public long begin(Newer newer, int edition, Person by) {
    check(newer, edition);
    try {
      return table.add(newer, by.name());
    } catch (DuplicateKeyException running) {
      throw new Refusal(HttpStatus.CONFLICT, "clocks-move", newer.isTargets() ? Told.of("refusal.clocksMove.targets") : Told.of("refusal.clocksMove", newer.name()));
    }
  }

  /** Keeps that they count on as they do; they can be moved later all the same. */
  @DomainAction
  public long leave(Newer newer, int edition, Person by) {
    check(newer, edition);
    return table.leave(newer, by.name());
  }

  /** Nothing after the batch that is being moved; what has moved stays. */
  @DomainAction
  public void stop(Move move) {
    if (!table.stop(move.id())) {
      throw new Refusal(HttpStatus.CONFLICT, "clocks-moved", Told.of("refusal.clocksMoved", move.id()));
    }
  }

  private static void check(Newer newer, int edition) {
    if (edition != newer.edition()) {
      throw newer.isTargets()
          ? new Refusal(HttpStatus.CONFLICT, "targets-changed", Told.of("refusal.targetsMovedOn", edition, newer.edition()))
          : new Refusal(HttpStatus.CONFLICT, "calendar-changed", Told.of("refusal.calendarMovedOn", newer.name(), edition, newer.edition()));
    }
    if (newer.waiting() == 0) {
      Told why = newer.isTargets() ? Told.of("refusal.nothingToMove.targets", newer.edition()) : Told.of("refusal.nothingToMove", newer.name(), newer.edition());
      throw new Refusal(HttpStatus.CONFLICT, "nothing-to-move", why);
    }
  }
}
