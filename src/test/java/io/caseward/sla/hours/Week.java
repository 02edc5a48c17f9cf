package io.caseward.sla.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Rules as tests spell them. */
public final class Week {

  public static final ZoneId MANILA = ZoneId.of("Asia/Manila");
  public static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  public static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

  private Week() {}

  /** Such as {@code hours("09:00-17:00")}. */
  public static Hours hours(String span) {
    String[] ends = span.split("-");
    return new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  public static WorkShift shift(Set<DayOfWeek> days, String span) {
    return WorkShift.of(days, hours(span));
  }

  /** Every span on each of the days. */
  public static CalendarRules rules(ZoneId zone, Set<DayOfWeek> days, String... spans) {
    return CalendarRules.of(zone.getId(), zone, List.of(spans).stream().map(span -> shift(days, span)).toList());
  }

  /** Weekdays in Manila. */
  public static CalendarRules weekdays(String... spans) {
    return rules(MANILA, WEEKDAYS, spans);
  }

  public static CalendarRules with(CalendarRules rules, SpecialDay... days) {
    return new CalendarRules(rules.place(), rules.zone(), rules.always(), rules.shifts(), rules.holidays(), List.of(days));
  }

  public static CalendarRules observing(CalendarRules rules, String country, String region) {
    return new CalendarRules(rules.place(), rules.zone(), rules.always(), rules.shifts(), new HolidaySet(country, region), rules.specialDays());
  }

  public static SpecialDay off(String day) {
    return new SpecialDay(LocalDate.parse(day), "off", List.of());
  }

  public static SpecialDay open(String day, String... spans) {
    return new SpecialDay(LocalDate.parse(day), "open", List.of(spans).stream().map(Week::hours).toList());
  }

  /** Such as {@code at("2026-06-05T16:30", MANILA)}. */
  public static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
