package io.caseward.sla.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The slow and obvious way to know what counts: looks at the clock on the wall minute by minute,
 * and goes to work when it first shows the hour that a shift begins, and home when it first shows
 * the one at which it ends.
 */
final class MinuteByMinute {

  private static final int MINUTE = 60;

  private record Shift(LocalDate day, Hours hours) {}

  private final Set<Long> working = new HashSet<>();

  MinuteByMinute(CalendarRules rules, Instant from, Instant to) {
    Map<Shift, Boolean> on = new HashMap<>();
    Map<LocalDate, List<Hours>> hours = new HashMap<>();
    for (Instant minute = from.minusSeconds(2 * 24 * 60 * MINUTE); minute.isBefore(to); minute = minute.plusSeconds(MINUTE)) {
      LocalDateTime wall = LocalDateTime.ofInstant(minute, rules.zone());
      boolean works = false;
      for (LocalDate day : List.of(wall.toLocalDate().minusDays(1), wall.toLocalDate())) {
        works |= worksFor(day, wall, hours.computeIfAbsent(day, one -> hoursOf(one, rules)), on);
      }
      if (works) {
        working.add(minute.getEpochSecond() / MINUTE);
      }
    }
  }

  private static boolean worksFor(LocalDate day, LocalDateTime wall, List<Hours> shifts, Map<Shift, Boolean> on) {
    boolean works = false;
    for (Hours hours : shifts) {
      LocalDateTime begins = day.atTime(hours.from());
      LocalDateTime ends = (hours.to().isAfter(hours.from()) ? day : day.plusDays(1)).atTime(hours.to());
      Shift shift = new Shift(day, hours);
      if (!wall.isBefore(begins)) {
        on.putIfAbsent(shift, true);
      }
      if (!wall.isBefore(ends)) {
        on.put(shift, false);
      }
      works |= on.getOrDefault(shift, false);
    }
    return works;
  }

  private static List<Hours> hoursOf(LocalDate day, CalendarRules rules) {
    if (rules.always()) {
      return List.of(new Hours(LocalTime.MIN, LocalTime.MIN));
    }
    for (SpecialDay special : rules.specialDays()) {
      if (special.day().equals(day)) {
        return special.hours();
      }
    }
    return rules.shifts().stream()
        .filter(shift -> shift.days().contains(day.getDayOfWeek()))
        .filter(shift -> shift.since() == null || shift.since().compareTo(day) <= 0)
        .filter(shift -> shift.until() == null || shift.until().compareTo(day) >= 0)
        .map(WorkShift::hours)
        .toList();
  }

  /** How many minutes are worked from one whole minute to another. */
  long minutes(Instant from, Instant to) {
    long worked = 0;
    for (long minute = from.getEpochSecond() / MINUTE; minute < to.getEpochSecond() / MINUTE; minute++) {
      worked += working.contains(minute) ? 1 : 0;
    }
    return worked;
  }
}
