package io.caseward.sla.hours;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much of any time rules count. Durations are real time, so that two hours over a change to
 * summer time are two hours of work. Each year is worked out when it is first asked about.
 */
public final class CountedTime {

  private static final int SECONDS_OF_A_DAY = 24 * 60 * 60;

  /** Nothing that counts within as many years counts at all, for our purposes: targets end at ten. */
  private static final int YEARS_AHEAD = 60;

  private final CalendarRules rules;
  private final Map<Integer, CountedYear> years = new ConcurrentHashMap<>();

  public CountedTime(CalendarRules rules) {
    this.rules = rules;
  }

  /** The first instant by which a duration has counted since the start; empty where it never will have. */
  public Optional<Instant> due(Instant start, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      return Optional.of(start);
    }
    if (rules.always()) {
      return Optional.of(start.plus(duration));
    }
    int first = yearOf(start);
    long left = Math.addExact(duration.toNanos(), year(first).until(start));
    for (int year = first; year < first + YEARS_AHEAD; year++) {
      CountedYear counted = year(year);
      if (left <= counted.total()) {
        return Optional.of(counted.at(left));
      }
      left -= counted.total();
    }
    return Optional.empty();
  }

  /** The counted time between two instants; zero when the second is not after the first. */
  public Duration used(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (rules.always()) {
      return Duration.between(from, to);
    }
    int last = yearOf(to);
    long used = year(last).until(to) - year(yearOf(from)).until(from);
    for (int year = yearOf(from); year < last; year++) {
      used += year(year).total();
    }
    return Duration.ofNanos(used);
  }

  /** The stretches between two instants that count, in order. */
  public List<Stretch> stretches(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return List.of();
    }
    if (rules.always()) {
      return List.of(new Stretch(from, to));
    }
    List<Stretch> stretches = new ArrayList<>();
    for (int year = yearOf(from); year <= yearOf(to); year++) {
      stretches.addAll(year(year).between(from, to));
    }
    return stretches;
  }

  /** Whether any time counts from an instant on. */
  public boolean everCounts(Instant from) {
    return due(from, Duration.ofSeconds(1)).isPresent();
  }

  private CountedYear year(int year) {
    CountedYear known = years.get(year);
    return known == null ? years.computeIfAbsent(year, missing -> CountedYear.of(missing, rules)) : known;
  }

  private static int yearOf(Instant instant) {
    return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS_OF_A_DAY)).getYear();
  }
}
