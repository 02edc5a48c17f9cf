package io.caseward.cases.imports;

import io.caseward.cases.Received;
import io.caseward.people.Told;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the rows of one chunk. */
final class Tally {

  private final Map<Long, Told> refusals = new LinkedHashMap<>();
  private long rows;
  private long opened;
  private long joined;
  private long repeated;

  void took(Received received) {
    rows++;
    if (received.repeated()) {
      repeated++;
    } else if (received.opened()) {
      opened++;
    } else {
      joined++;
    }
  }

  void refused(long line, Told reason) {
    rows++;
    refusals.put(line, reason);
  }

  long rows() {
    return rows;
  }

  long opened() {
    return opened;
  }

  long joined() {
    return joined;
  }

  long repeated() {
    return repeated;
  }

  /** Why rows were refused, by line. */
  Map<Long, Told> refusals() {
    return refusals;
  }
}
