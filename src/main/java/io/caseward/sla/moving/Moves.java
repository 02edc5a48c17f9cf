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
  public long begin(Outlook.Calendar calendar, int edition, Person by) {
    check(calendar, edition);
    try {
      return table.add(calendar, by.name());
    } catch (DuplicateKeyException running) {
      throw new Refusal(HttpStatus.CONFLICT, "clocks-move", Told.of("refusal.clocksMove", calendar.name()));
    }
  }

  /** Keeps that they count on as they do; they can be moved later all the same. */
  @DomainAction
  public long leave(Outlook.Calendar calendar, int edition, Person by) {
    check(calendar, edition);
    return table.leave(calendar, by.name());
  }

  /** Nothing after the batch that is being moved; what has moved stays. */
  @DomainAction
  public void stop(Move move) {
    if (!table.stop(move.id())) {
      throw new Refusal(HttpStatus.CONFLICT, "clocks-moved", Told.of("refusal.clocksMoved", move.id()));
    }
  }

  private static void check(Outlook.Calendar calendar, int edition) {
    if (edition != calendar.edition()) {
      throw new Refusal(HttpStatus.CONFLICT, "calendar-changed", Told.of("refusal.calendarMovedOn", calendar.name(), edition, calendar.edition()));
    }
    if (calendar.waiting() == 0) {
      throw new Refusal(HttpStatus.CONFLICT, "nothing-to-move", Told.of("refusal.nothingToMove", calendar.name(), calendar.edition()));
    }
  }
}
