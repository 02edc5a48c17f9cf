package io.caseward.sla.hours;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The public holidays of countries and their regions. */
public final class Holidays {

  private Holidays() {}

  /** By date, what it is called in the reader's language or else in English; observed where a country moves it. */
  public static SortedMap<LocalDate, String> in(int year, HolidaySet set, Locale locale) {
    SortedMap<LocalDate, String> days = new TreeMap<>();
    String[] part = set.region() == null ? new String[0] : new String[] {set.region()};
    for (Holiday holiday : manager(set.country()).getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, part)) {
      days.put(holiday.getDate(), holiday.getDescription(locale));
    }
    return days;
  }

  public static boolean knows(HolidaySet set) {
    return countries(Locale.ENGLISH).containsKey(set.country()) && (set.region() == null || regions(set.country(), Locale.ENGLISH).containsKey(set.region()));
  }

  /** By code, their names in the reader's language. */
  public static SortedMap<String, String> countries(Locale locale) {
    SortedMap<String, String> countries = new TreeMap<>();
    // Stock exchanges and banks have tables as well; nobody reviews there.
    Arrays.stream(Locale.getISOCountries())
        .filter(HolidayManager.getSupportedCalendarCodes()::contains)
        .forEach(code -> countries.put(code.toLowerCase(Locale.ROOT), new Locale("", code).getDisplayCountry(locale)));
    return countries;
  }

  /** By code, the parts of a known country that have holidays of their own. */
  public static SortedMap<String, String> regions(String country, Locale locale) {
    SortedMap<String, String> regions = new TreeMap<>();
    Map<String, CalendarHierarchy> parts = manager(country).getCalendarHierarchy().getChildren();
    parts.forEach((code, part) -> regions.put(code, part.getDescription(locale)));
    return regions;
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country));
  }
}
