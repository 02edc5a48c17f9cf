package io.caseward.sla.moving;

/**
 * What open clocks that count by something older may go on by.
 *
 * @param calendar its key; null for the table of targets
 * @param name of the calendar, null for the table
 * @param vendor whose calendar it is, null for in-house governance and the table
 * @param edition the calendar's newest, or the version of the table that counts for what starts now
 * @param waiting how many open clocks count by an older one, of those that the reader sees; of the
 *     table only those to which it gives another target, or none
 */
public record Newer(String calendar, String name, String vendor, int edition, long waiting, OlderClocks older) {

  public boolean isTargets() {
    return calendar == null;
  }

  /** Where its page is. */
  public String address() {
    return Move.address(calendar);
  }
}
