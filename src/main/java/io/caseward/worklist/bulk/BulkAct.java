package io.caseward.worklist.bulk;

import java.time.Instant;

/**
 * One act on many tasks.
 *
 * @param vendor the team of whoever asked, null for in-house governance
 * @param filter the list's address, null where tasks were named one by one
 * @param total how many tasks, or cases where it is those that change
 * @param undoUntil null while it runs
 */
public record BulkAct(
    long id,
    String vendor,
    String kind,
    BulkTarget target,
    String note,
    String filter,
    BulkStatus status,
    int total,
    String askedBy,
    Instant askedAt,
    Instant endedAt,
    Instant undoUntil,
    String undoneBy,
    Instant undoneAt) {

  public boolean going() {
    return status == BulkStatus.RUNNING || status == BulkStatus.UNDOING;
  }

  boolean over() {
    return status == BulkStatus.DONE || status == BulkStatus.STOPPED;
  }
}
