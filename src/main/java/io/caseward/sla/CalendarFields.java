package io.caseward.sla;

import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.Hours;
import io.caseward.sla.hours.SpecialDay;
import io.caseward.sla.hours.WorkShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A calendar as the fields of its form: {@code zone}, {@code hours-0}, {@code days-0} and so on. The
 * spans of a split shift stand in one field, as they are typed.
 *
 * @param values by field; the days of a row are separated by commas
 */
public record CalendarFields(Map<String, String> values) {

  static final String HOURS = "hours-";
  static final String DAYS = "days-";
  static final String SINCE = "since-";
  static final String UNTIL = "until-";
  static final String DAY = "day-";
  static final String WHAT = "what-";
  static final String OPEN = "open-";

  private static final int MORE = 2;

  static CalendarFields of(String name, CalendarRules rules) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name);
    values.put("place", rules.place());
    values.put("zone", rules.zone().getId());
    if (rules.always()) {
      values.put("always", "on");
    }
    values.put("country", rules.holidays() == null ? "" : rules.holidays().country());
    values.put("region", rules.holidays() == null || rules.holidays().region() == null ? "" : rules.holidays().region());
    shifts(rules.shifts(), values);
    specialDays(rules.specialDays(), values);
    return new CalendarFields(values);
  }

  private record Pattern(Set<DayOfWeek> days, LocalDate since, LocalDate until) {}

  private static void shifts(List<WorkShift> shifts, Map<String, String> values) {
    Map<Pattern, List<Hours>> rows = new LinkedHashMap<>();
    shifts.forEach(shift -> rows.computeIfAbsent(new Pattern(shift.days(), shift.since(), shift.until()), pattern -> new ArrayList<>()).add(shift.hours()));
    int row = 0;
    for (Map.Entry<Pattern, List<Hours>> one : rows.entrySet()) {
      Pattern pattern = one.getKey();
      values.put(DAYS + row, new TreeSet<>(pattern.days()).stream().map(DayOfWeek::name).collect(Collectors.joining(", ")));
      values.put(HOURS + row, spans(one.getValue()));
      values.put(SINCE + row, pattern.since() == null ? "" : pattern.since().toString());
      values.put(UNTIL + row, pattern.until() == null ? "" : pattern.until().toString());
      row++;
    }
  }

  private static void specialDays(List<SpecialDay> days, Map<String, String> values) {
    for (int row = 0; row < days.size(); row++) {
      values.put(DAY + row, days.get(row).day().toString());
      values.put(WHAT + row, days.get(row).name());
      values.put(OPEN + row, spans(days.get(row).hours()));
    }
  }

  /** "09:00-12:00, 13:00-17:00". */
  static String spans(List<Hours> hours) {
    return hours.stream().map(one -> one.from() + "-" + one.to()).collect(Collectors.joining(", "));
  }

  /** Empty where nothing was typed. */
  public String get(String field) {
    String value = values.get(field);
    return value == null ? "" : value.strip();
  }

  public boolean has(String field, String one) {
    return Arrays.asList(get(field).split(", ")).contains(one);
  }

  public boolean always() {
    return !get("always").isEmpty();
  }

  /** The rows of shifts, and some that are free. */
  public List<Integer> shiftRows() {
    return rows(last(HOURS, DAYS) + MORE);
  }

  public List<Integer> dayRows() {
    return rows(last(DAY, WHAT, OPEN) + MORE);
  }

  /** The rows of shifts that say something. */
  public List<Integer> filledShifts() {
    return rows(last(HOURS, DAYS)).stream().filter(row -> !get(HOURS + row).isEmpty() || !get(DAYS + row).isEmpty()).toList();
  }

  public List<Integer> filledDays() {
    return rows(last(DAY, WHAT, OPEN)).stream().filter(row -> !get(DAY + row).isEmpty() || !get(WHAT + row).isEmpty() || !get(OPEN + row).isEmpty()).toList();
  }

  private static List<Integer> rows(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /** One more than the last row with something in it. */
  private int last(String... fields) {
    return values.entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .mapToInt(entry -> row(entry.getKey(), fields) + 1)
        .max()
        .orElse(0);
  }

  private static int row(String field, String... starts) {
    return Arrays.stream(starts).filter(start -> field.matches(start + "[0-9]{1,3}")).mapToInt(start -> Integer.parseInt(field.substring(start.length()))).findFirst().orElse(-1);
  }
}
