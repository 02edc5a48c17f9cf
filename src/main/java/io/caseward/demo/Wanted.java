package io.caseward.demo;

import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What some of the demo's cases have in common.
 *
 * @param severity null for any
 * @param languages those that it may be in, empty for any
 * @param reasons the policy areas it may be about, empty for any
 * @param holder the account that has its last task, null for whoever is fit
 */
record Wanted(
    int times,
    Ending ending,
    Severity severity,
    List<String> languages,
    List<String> reasons,
    Set<Turn> turns,
    String holder) {

  static Wanted cases(int times, Ending ending, Turn... turns) {
    Set<Turn> all = EnumSet.noneOf(Turn.class);
    all.addAll(List.of(turns));
    return new Wanted(times, ending, null, List.of(), List.of(), all, null);
  }

  Wanted that(Severity are) {
    return new Wanted(times, ending, are, languages, reasons, turns, holder);
  }

  Wanted in(String... these) {
    return new Wanted(times, ending, severity, List.of(these), reasons, turns, holder);
  }

  Wanted about(List<String> these) {
    return new Wanted(times, ending, severity, languages, these, turns, holder);
  }

  Wanted heldBy(String account) {
    return new Wanted(times, ending, severity, languages, reasons, turns, account);
  }

  /** An age that leaves time for its turns. */
  Duration age(Duration chosen) {
    Duration least = turns.stream().map(Turn::least).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    return chosen.compareTo(least) < 0 ? chosen.dividedBy(10).plus(least) : chosen;
  }

  /** Its penalty is to be severe: what does the harm is not just taken down, someone answers for it. */
  boolean someoneAnswers() {
    return severity == Severity.CRITICAL || turns.contains(Turn.GROWS_GRAVER);
  }
}
