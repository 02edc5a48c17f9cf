package io.caseward.worklist.bulk;

import io.caseward.worklist.WorklistQuery;
import io.caseward.worklist.bulk.BulkTable.Reason;
import io.caseward.worklist.bulk.BulkTable.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A bulk act as it is looked at now.
 *
 * @param left how long it can still be undone, null where it cannot
 */
public record BulkView(BulkAct act, BulkTally tally, List<Reason> reasons, List<Refused> refusals, Duration left) {

  static BulkView of(BulkAct act, BulkTally tally, List<Reason> reasons, List<Refused> refusals, Instant now) {
    boolean undoes = act.over() && tally.done() > 0 && act.undoUntil().isAfter(now);
    return new BulkView(act, tally, reasons, refusals, undoes ? Duration.between(now, act.undoUntil()) : null);
  }

  public boolean undoes() {
    return left != null;
  }

  /** The list that it was asked for on; null where tasks were chosen one by one. */
  public WorklistQuery asked() {
    return act.filter() == null ? null : WorklistQuery.parse(act.filter());
  }

  /** How much of it is dealt with; of an undo, how much is undone. */
  public int percent() {
    boolean undo = act.status() == BulkStatus.UNDOING;
    int whole = undo ? tally.done() + tally.undone() + tally.kept() : act.total();
    int behind = undo ? tally.undone() + tally.kept() : act.total() - tally.waiting();
    return whole == 0 ? 100 : 100 * behind / whole;
  }

  /** How many are dealt with. */
  public int behind() {
    return act.total() - tally.waiting();
  }
}
