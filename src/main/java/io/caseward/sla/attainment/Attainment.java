package io.caseward.sla.attainment;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of the clocks of a period, as a whole and by what they are of.
 *
 * @param kinds by what they count to, whichever of these was asked for
 * @param weeks each of the period, in order, begun on the reader's Mondays
 */
record Attainment(Tally all, List<Line> kinds, List<Line> queues, List<Line> vendors, List<Line> severities, List<Week> weeks) {

  /**
   * Those of one queue, vendor or the like.
   *
   * @param key null for those of none
   */
  record Line(String key, Tally tally) {}

  /** Those that stopped in one week. */
  record Week(LocalDate monday, Tally tally) {}

  /** Where most were breached, null where none was. */
  public Line worstQueue() {
    return queues.isEmpty() || queues.get(0).tally().breached() == 0 || queues.get(0).key() == null ? null : queues.get(0);
  }
}
