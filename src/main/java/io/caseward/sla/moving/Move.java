package io.caseward.sla.moving;

import java.time.Instant;

/**
 * One act over all the open clocks that count by an older edition of a calendar, or to what an older table
 * of targets has for them.
 *
 * @param vendor whose calendar it is, null for in-house governance and the table
 * @param calendar null where they go on by the table of targets
 * @param edition the one that they go on by, or the version of the table
 * @param total how many there were when it was asked for
 */
public record Move(long id, String vendor, String calendar, int edition, MoveStatus status, int total, String askedBy, Instant askedAt, Instant endedAt) {

  public boolean isTargets() {
    return calendar == null;
  }

  /** Where it is seen how what it is of would move now. */
  public String address() {
    return address(calendar);
  }

  static String address(String calendar) {
    return calendar == null ? "/clock-moves/targets" : "/clock-moves/of/" + calendar;
  }

  public boolean going() {
    return status == MoveStatus.RUNNING;
  }

  public String state() {
    return status.key();
  }
}
