package io.caseward.sla;

import io.caseward.people.Told;
import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.HolidaySet;
import io.caseward.sla.hours.Hours;
import io.caseward.sla.hours.SpecialDay;
import io.caseward.sla.hours.WorkShift;
import io.caseward.web.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/** Reads what was typed as the rules of a calendar, or says which field cannot be read. */
final class CalendarForm {

  private static final int LONGEST = 60;
  private static final Pattern SPAN = Pattern.compile("([0-2]?[0-9]:[0-5][0-9])\\s*[-–]\\s*([0-2]?[0-9]:[0-5][0-9])");

  private final CalendarFields fields;

  private CalendarForm(CalendarFields fields) {
    this.fields = fields;
  }

  static CalendarFields fields(MultiValueMap<String, String> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    sent.forEach((name, several) -> values.put(name, String.join(", ", several)));
    return new CalendarFields(values);
  }

  static String name(CalendarFields fields) {
    return new CalendarForm(fields).text("name");
  }

  static CalendarRules rules(CalendarFields fields) {
    return new CalendarForm(fields).rules();
  }

  private CalendarRules rules() {
    List<WorkShift> shifts = fields.filledShifts().stream().flatMap(this::shifts).toList();
    return new CalendarRules(text("place"), zone(), fields.always(), shifts, holidays(), fields.filledDays().stream().map(this::specialDay).toList());
  }

  private String text(String field) {
    String text = fields.get(field);
    if (text.isEmpty()) {
      throw wrong(field, Told.of("refusal.calendarEmpty", field, LONGEST));
    }
    if (text.length() > LONGEST) {
      throw wrong(field, Told.of("refusal.calendarLong", field, text.length(), LONGEST));
    }
    return text;
  }

  private ZoneId zone() {
    String zone = fields.get("zone");
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw wrong("zone", Told.of("refusal.calendarZone", zone));
    }
    return ZoneId.of(zone);
  }

  private HolidaySet holidays() {
    String region = fields.get("region");
    return fields.get("country").isEmpty() ? null : new HolidaySet(fields.get("country"), region.isEmpty() ? null : region);
  }

  private Stream<WorkShift> shifts(int row) {
    Set<DayOfWeek> days = days(CalendarFields.DAYS + row);
    LocalDate since = date(CalendarFields.SINCE + row);
    LocalDate until = date(CalendarFields.UNTIL + row);
    if (since != null && until != null && until.isBefore(since)) {
      throw wrong(CalendarFields.UNTIL + row, Told.of("refusal.calendarBackwards", CalendarFields.UNTIL + row, until.toString(), since.toString()));
    }
    List<Hours> hours = spans(CalendarFields.HOURS + row);
    if (hours.isEmpty()) {
      throw wrong(CalendarFields.HOURS + row, Told.of("refusal.calendarHours", CalendarFields.HOURS + row, ""));
    }
    return hours.stream().map(one -> new WorkShift(days, one, since, until));
  }

  private Set<DayOfWeek> days(String field) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    Arrays.stream(DayOfWeek.values()).filter(day -> fields.has(field, day.name())).forEach(days::add);
    if (days.isEmpty()) {
      throw wrong(field, Told.of("refusal.calendarDays", field));
    }
    return days;
  }

  private SpecialDay specialDay(int row) {
    LocalDate day = date(CalendarFields.DAY + row);
    if (day == null) {
      throw wrong(CalendarFields.DAY + row, Told.of("refusal.calendarDate", CalendarFields.DAY + row, ""));
    }
    return new SpecialDay(day, text(CalendarFields.WHAT + row), spans(CalendarFields.OPEN + row));
  }

  /** None where the field is empty. */
  private List<Hours> spans(String field) {
    String typed = fields.get(field);
    return typed.isEmpty() ? List.of() : Arrays.stream(typed.split("\\s*[,;]\\s*")).map(span -> span(field, typed, span)).toList();
  }

  private static Hours span(String field, String typed, String span) {
    Matcher found = SPAN.matcher(span);
    try {
      if (found.matches()) {
        return new Hours(time(found.group(1)), time(found.group(2)));
      }
    } catch (DateTimeException noTime) {
      // Said below, with what is allowed.
    }
    throw wrong(field, Told.of("refusal.calendarHours", field, typed));
  }

  /** The day's end is written as 24:00 as often as 00:00. */
  private static LocalTime time(String typed) {
    return typed.equals("24:00") ? LocalTime.MIN : LocalTime.parse(typed.length() < 5 ? "0" + typed : typed);
  }

  private LocalDate date(String field) {
    String typed = fields.get(field);
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeException noDate) {
      throw wrong(field, Told.of("refusal.calendarDate", field, typed));
    }
  }

  static Refusal wrong(String field, Told sentence) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "calendar-refused", field, sentence);
  }
}
