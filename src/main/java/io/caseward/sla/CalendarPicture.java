package io.caseward.sla;

import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.CountedTime;
import io.caseward.sla.hours.Holidays;
import io.caseward.sla.hours.SpecialDay;
import io.caseward.sla.hours.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The coming weeks of a calendar, day by day in its own zone.
 *
 * @param weekly what a week comes to where nothing special happens
 */
public record CalendarPicture(List<List<Day>> weeks, Duration weekly) {

  private static final int WEEKS = 5;
  private static final int DAYS = 7;

  /**
   * One day, midnight to midnight.
   *
   * @param counted how much of it counts
   * @param bands what counts, in hundredths of the day
   * @param note the name of a holiday or special day, else null
   * @param off whether it is one on which nothing begins
   * @param length how long it is: not 24 hours where the clocks change
   */
  public record Day(LocalDate date, boolean today, Duration counted, List<Band> bands, String note, boolean off, Duration length) {

    public boolean clocksChange() {
      return !length.equals(Duration.ofDays(1));
    }
  }

  /** From a hundredth of the day on, for as many. */
  public record Band(double left, double width) {}

  static CalendarPicture of(CalendarRules rules, Instant now, Locale locale) {
    CountedTime counted = new CountedTime(rules);
    LocalDate today = now.atZone(rules.zone()).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    List<List<Day>> weeks = IntStream.range(0, WEEKS)
        .mapToObj(week -> IntStream.range(0, DAYS).mapToObj(day -> day(monday.plusDays(DAYS * week + day), today, rules, counted, locale)).toList())
        .toList();
    return new CalendarPicture(weeks, weekly(rules, monday));
  }

  private static Duration weekly(CalendarRules rules, LocalDate monday) {
    CalendarRules plain = new CalendarRules(rules.place(), rules.zone(), rules.always(), rules.shifts(), null, List.of());
    return new CountedTime(plain).used(midnight(monday, rules.zone()), midnight(monday.plusDays(DAYS), rules.zone()));
  }

  private static Day day(LocalDate date, LocalDate today, CalendarRules rules, CountedTime counted, Locale locale) {
    Instant begin = midnight(date, rules.zone());
    Instant end = midnight(date.plusDays(1), rules.zone());
    double length = Duration.between(begin, end).toSeconds() / 100.0;
    List<Band> bands = counted.stretches(begin, end).stream().map(stretch -> band(stretch, begin, length)).toList();
    Map<LocalDate, String> holidays = rules.holidays() == null || rules.always() ? Map.of() : Holidays.in(date.getYear(), rules.holidays(), locale);
    String note = rules.always() ? null : rules.special(date).map(SpecialDay::name).orElse(holidays.get(date));
    boolean off = note != null && rules.special(date).map(SpecialDay::hours).orElse(List.of()).isEmpty();
    return new Day(date, date.equals(today), counted.used(begin, end), bands, note, off, Duration.between(begin, end));
  }

  private static Band band(Stretch stretch, Instant begin, double hundredth) {
    return new Band(Duration.between(begin, stretch.from()).toSeconds() / hundredth, stretch.length().toSeconds() / hundredth);
  }

  private static Instant midnight(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }
}
