package io.caseward.worklist;

import java.time.Instant;

/**
 * How an open task is held.
 *
 * @param leaseUntil when it goes back to its queue unless its holder goes on; null where it stays
 * @param holdReason why it is on hold, as {@link HoldReason#key()}; null where it is not
 * @param heldSince since when, null where it is not
 * @param helpWanted what its holder asks a lead, null where nothing
 * @param note what whoever handed it over, or answered a call for help, said, null where nothing
 * @param noteBy who said so
 */
public record Handling(Instant leaseUntil, String holdReason, Instant heldSince, String helpWanted, String note, String noteBy) {

  public boolean onHold() {
    return holdReason != null;
  }
}
