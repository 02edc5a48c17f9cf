package io.caseward.sla.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The stretches of counted time in one year (UTC), apart and in order, with how much was counted
 * before each: what a duration comes to is looked up by halving, not walked. All in nanoseconds
 * since the year began.
 */
final class CountedYear {

  private final Instant begin;
  private final long[] from;
  private final long[] to;
  private final long[] before;
  private final long total;

  private CountedYear(Instant begin, List<Stretch> stretches) {
    this.begin = begin;
    from = stretches.stream().mapToLong(stretch -> since(stretch.from())).toArray();
    to = stretches.stream().mapToLong(stretch -> since(stretch.to())).toArray();
    before = new long[from.length];
    long counted = 0;
    for (int i = 0; i < from.length; i++) {
      before[i] = counted;
      counted += to[i] - from[i];
    }
    total = counted;
  }

  static CountedYear of(int year, CalendarRules rules) {
    Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = LocalDate.of(year + 1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Stretch> all = rules.always() ? List.of(new Stretch(begin, end)) : stretches(year, rules);
    return new CountedYear(begin, apart(all.stream().map(stretch -> stretch.within(begin, end)).filter(stretch -> !stretch.isEmpty()).toList()));
  }

  /** Those that begin within the year by any place's date, and the days before and after. */
  private static List<Stretch> stretches(int year, CalendarRules rules) {
    List<Stretch> all = new ArrayList<>();
    LocalDate last = LocalDate.of(year + 1, 1, 2);
    int known = year - 2;
    Set<LocalDate> daysOff = Set.of();
    for (LocalDate day = LocalDate.of(year - 1, 12, 29); !day.isAfter(last); day = day.plusDays(1)) {
      if (day.getYear() != known) {
        known = day.getYear();
        daysOff = rules.daysOff(known);
      }
      for (Hours hours : rules.hoursOn(day, daysOff)) {
        all.add(rules.stretch(day, hours));
      }
    }
    return all;
  }

  /** In order; what touches or overlaps is one and counts once. */
  private static List<Stretch> apart(List<Stretch> all) {
    List<Stretch> apart = new ArrayList<>();
    for (Stretch next : all.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
      Stretch last = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      if (last == null || next.from().isAfter(last.to())) {
        apart.add(next);
      } else if (next.to().isAfter(last.to())) {
        apart.set(apart.size() - 1, new Stretch(last.from(), next.to()));
      }
    }
    return apart;
  }

  long total() {
    return total;
  }

  /** How much of the year has counted by an instant in it. */
  long until(Instant instant) {
    long at = since(instant);
    int found = Arrays.binarySearch(from, at);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? 0 : before[last] + Math.min(at, to[last]) - from[last];
  }

  /** The first instant by which that much, more than none, has counted. */
  Instant at(long counted) {
    int found = Arrays.binarySearch(before, counted);
    // Where a stretch begins with just as much behind it, the one before has ended with it.
    int last = found >= 0 ? found - 1 : -found - 2;
    return begin.plusNanos(from[last] + counted - before[last]);
  }

  /** Its stretches, as far as they lie between two instants. */
  List<Stretch> between(Instant first, Instant last) {
    List<Stretch> found = new ArrayList<>();
    for (int i = 0; i < from.length; i++) {
      Stretch stretch = new Stretch(begin.plusNanos(from[i]), begin.plusNanos(to[i])).within(first, last);
      if (!stretch.isEmpty()) {
        found.add(stretch);
      }
    }
    return found;
  }

  private long since(Instant instant) {
    return Duration.between(begin, instant).toNanos();
  }
}
