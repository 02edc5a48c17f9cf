package io.caseward.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Computes the whole chain anew from the entries, month by month, a stretch of each at a time, and
 * holds it against the links and against what was anchored outside.
 */
class Verification {

  /** How far it has come; answers whether to go on. */
  interface Progress {
    boolean goesOn(LocalDate month, long verified);
  }

  static final Progress TO_THE_END = (month, verified) -> true;

  private final RecordTable record;

  Verification(RecordTable record) {
    this.record = record;
  }

  /** Every month, oldest first; those that were not reached when it was stopped are left out. */
  List<MonthVerified> verify(Anchored anchored, Progress progress) {
    List<MonthVerified> verified = new ArrayList<>();
    byte[] previous = record.beginning();
    LocalDate newest = record.head().map(Link::month).orElse(LocalDate.MIN);
    for (LocalDate month : months(anchored)) {
      MonthWalk walk = new MonthWalk(record, month, previous, month.isBefore(newest));
      MonthVerified outcome = walk.verify(anchored.of(month), progress);
      if (outcome == null) {
        break;
      }
      verified.add(outcome);
      previous = record.head(month).map(Link::hash).orElse(previous);
    }
    return verified;
  }

  /** One that was anchored and of which nothing is left is looked for too. */
  private SortedSet<LocalDate> months(Anchored anchored) {
    SortedSet<LocalDate> months = new TreeSet<>(record.months());
    months.addAll(anchored.months());
    months.removeAll(record.dropped());
    return months;
  }
}
