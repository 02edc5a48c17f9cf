package io.caseward.sla.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Shifts that are on at the same time: somebody meant one of them otherwise. */
public final class Overlaps {

  private static final int DAYS_OF_A_WEEK = 7;

  private static final LocalDate EVER = LocalDate.of(2000, 1, 3);
  private static final LocalDate NEVER = LocalDate.of(2100, 1, 1);

  private Overlaps() {}

  /** Two shifts, and a day on which the first begins and the other is on as well. */
  public record Overlap(Hours one, Hours other, LocalDate day) {}

  /** The first that is found, among the shifts or within a special day. */
  public static Optional<Overlap> of(CalendarRules rules) {
    List<WorkShift> shifts = rules.shifts();
    for (int one = 0; one < shifts.size(); one++) {
      for (int other = 0; other < shifts.size(); other++) {
        Optional<Overlap> found = one == other ? Optional.empty() : between(shifts.get(one), shifts.get(other));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return rules.specialDays().stream().flatMap(day -> within(day).stream()).findFirst();
  }

  /** Where the other begins on the same day or the day after. */
  private static Optional<Overlap> between(WorkShift one, WorkShift other) {
    for (int days = 0; days <= 1; days++) {
      if (!one.hours().meets(other.hours(), days)) {
        continue;
      }
      LocalDate first = later(since(one), since(other).minusDays(days));
      for (LocalDate day = first; day.isBefore(first.plusDays(DAYS_OF_A_WEEK)); day = day.plusDays(1)) {
        if (one.beginsOn(day) && other.beginsOn(day.plusDays(days)) && day.isBefore(NEVER)) {
          return Optional.of(new Overlap(one.hours(), other.hours(), day));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Overlap> within(SpecialDay day) {
    List<Hours> hours = day.hours();
    for (int one = 0; one < hours.size(); one++) {
      for (int other = one + 1; other < hours.size(); other++) {
        if (hours.get(one).meets(hours.get(other), 0)) {
          return Optional.of(new Overlap(hours.get(one), hours.get(other), day.day()));
        }
      }
    }
    return Optional.empty();
  }

  private static LocalDate since(WorkShift shift) {
    return shift.since() == null ? EVER : shift.since();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
