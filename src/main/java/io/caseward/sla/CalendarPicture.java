package io.caseward.sla;

import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.CountedTime;
import io.caseward.sla.hours.Holidays;
import io.caseward.sla.hours.SpecialDay;
import io.caseward.sla.hours.Stretch;
import io.caseward.web.ComingWeeks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The coming weeks of a calendar, day by day in its own zone.
 *
 * @param weekly what a week comes to where nothing special happens
 */
public record CalendarPicture(List<List<Day>> weeks, Duration weekly) {

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
    ComingWeeks coming = ComingWeeks.from(now, rules.zone());
    List<List<Day>> weeks = coming.days().stream().map(week -> week.stream().map(day -> day(day, rules, counted, locale)).toList()).toList();
    return new CalendarPicture(weeks, weekly(rules, coming.days().get(0)));
  }

  private static Duration weekly(CalendarRules rules, List<ComingWeeks.Day> week) {
    CalendarRules plain = new CalendarRules(rules.place(), rules.zone(), rules.always(), rules.shifts(), null, List.of());
    return new CountedTime(plain).used(week.get(0).begin(), week.get(week.size() - 1).end());
  }

  private static Day day(ComingWeeks.Day day, CalendarRules rules, CountedTime counted, Locale locale) {
    LocalDate date = day.date();
    List<Band> bands = counted.stretches(day.begin(), day.end()).stream().map(stretch -> band(stretch, day)).toList();
    Map<LocalDate, String> holidays = rules.holidays() == null || rules.always() ? Map.of() : Holidays.in(date.getYear(), rules.holidays(), locale);
    String note = rules.always() ? null : rules.special(date).map(SpecialDay::name).orElse(holidays.get(date));
    boolean off = note != null && rules.special(date).map(SpecialDay::hours).orElse(List.of()).isEmpty();
    return new Day(date, day.today(), counted.used(day.begin(), day.end()), bands, note, off, day.length());
  }

  private static Band band(Stretch stretch, ComingWeeks.Day day) {
    double from = day.share(stretch.from());
    return new Band(from, day.share(stretch.from().plus(stretch.length())) - from);
  }
}
