package io.caseward.sla.moving;

import java.time.Instant;

/**
 * One act over all the open clocks that count by an older edition of a calendar.
 *
 * @param vendor whose calendar it is, null for in-house governance
 * @param edition the one that they go on by
 * @param total how many there were when it was asked for
 */
public record Move(long id, String vendor, String calendar, int edition, MoveStatus status, int total, String askedBy, Instant askedAt, Instant endedAt) {

  public boolean going() {
    return status == MoveStatus.RUNNING;
  }

  public String state() {
    return status.key();
  }
}
