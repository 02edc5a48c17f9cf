package io.caseward.sla;

import io.caseward.people.Told;
import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.CountedTime;
import io.caseward.sla.hours.Holidays;
import io.caseward.sla.hours.Hours;
import io.caseward.sla.hours.Overlaps;
import io.caseward.sla.hours.SpecialDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** What every calendar keeps to. */
final class CalendarCheck {

  private static final int MOST_SHIFTS = 60;
  private static final int MOST_DAYS = 400;

  private static final List<BiConsumer<CalendarRules, Instant>> RULES = List.of(
      CalendarCheck::isOfAReasonableSize,
      CalendarCheck::knowsItsHolidays,
      CalendarCheck::namesEachDayOnce,
      CalendarCheck::hasNoShiftsThatOverlap,
      CalendarCheck::letsTimeCount);

  private CalendarCheck() {}

  /** Refuses rules that nobody could count by. */
  static void check(CalendarRules rules, Instant now) {
    RULES.forEach(rule -> rule.accept(rules, now));
  }

  private static void isOfAReasonableSize(CalendarRules rules, Instant now) {
    if (rules.shifts().size() > MOST_SHIFTS) {
      throw CalendarForm.wrong("hours-0", Told.of("refusal.calendarShifts", rules.shifts().size(), MOST_SHIFTS));
    }
    if (rules.specialDays().size() > MOST_DAYS) {
      throw CalendarForm.wrong("day-0", Told.of("refusal.calendarSpecialDays", rules.specialDays().size(), MOST_DAYS));
    }
  }

  private static void knowsItsHolidays(CalendarRules rules, Instant now) {
    if (rules.holidays() == null || Holidays.knows(rules.holidays())) {
      return;
    }
    String country = rules.holidays().country();
    Set<String> countries = Holidays.countries(Locale.ENGLISH).keySet();
    if (!countries.contains(country)) {
      throw CalendarForm.wrong("country", Told.of("refusal.calendarHolidays", "country", country, Told.list(countries)));
    }
    throw CalendarForm.wrong("region", Told.of("refusal.calendarHolidays", "region", rules.holidays().region(), Told.list(new TreeMap<>(Holidays.regions(country, Locale.ENGLISH)).keySet())));
  }

  private static void namesEachDayOnce(CalendarRules rules, Instant now) {
    Set<LocalDate> seen = new HashSet<>();
    for (int row = 0; row < rules.specialDays().size(); row++) {
      SpecialDay special = rules.specialDays().get(row);
      if (!seen.add(special.day())) {
        throw CalendarForm.wrong("day-" + row, Told.of("refusal.calendarDayTwice", special.day().toString()));
      }
    }
  }

  private static void hasNoShiftsThatOverlap(CalendarRules rules, Instant now) {
    Overlaps.of(rules).ifPresent(found -> {
      throw CalendarForm.wrong("hours-0", Told.of("refusal.calendarOverlap", span(found.one()), span(found.other()), found.day().toString()));
    });
  }

  private static void letsTimeCount(CalendarRules rules, Instant now) {
    if (!new CountedTime(rules).everCounts(now)) {
      throw CalendarForm.wrong("hours-0", Told.of("refusal.calendarIdle"));
    }
  }

  private static String span(Hours hours) {
    return CalendarFields.spans(List.of(hours));
  }
}
