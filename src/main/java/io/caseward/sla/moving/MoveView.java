package io.caseward.sla.moving;

import io.caseward.sla.moving.MoveTable.Refused;
import java.util.List;

/**
 * An act as it is looked at now.
 *
 * @param calendarName null where it is of the table of targets
 */
public record MoveView(Move move, String calendarName, MoveTally tally, List<Refused> refusals) {

  /** How many are dealt with. */
  public int behind() {
    return move.total() - tally.waiting();
  }

  public int percent() {
    return move.total() == 0 ? 100 : 100 * behind() / move.total();
  }
}
