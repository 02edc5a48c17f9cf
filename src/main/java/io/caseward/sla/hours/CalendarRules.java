package io.caseward.sla.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which time counts at a place.
 *
 * @param place how people call where it holds, such as a city
 * @param always whether all time counts, whatever else is said
 * @param holidays null where none are days off
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarRules(String place, ZoneId zone, boolean always, List<WorkShift> shifts, HolidaySet holidays, List<SpecialDay> specialDays) {

  public CalendarRules {
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
    specialDays = specialDays == null ? List.of() : List.copyOf(specialDays);
  }

  public static CalendarRules always(String place, ZoneId zone) {
    return new CalendarRules(place, zone, true, List.of(), null, List.of());
  }

  public static CalendarRules of(String place, ZoneId zone, List<WorkShift> shifts) {
    return new CalendarRules(place, zone, false, shifts, null, List.of());
  }

  /** The days of the week, in order, on which the pattern lets nothing count on that date or later. */
  public List<DayOfWeek> idleDays(LocalDate from) {
    List<DayOfWeek> idle = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!always && shifts.stream().filter(shift -> shift.until() == null || !shift.until().isBefore(from)).noneMatch(shift -> isOn(shift, day))) {
        idle.add(day);
      }
    }
    return idle;
  }

  private static boolean isOn(WorkShift shift, DayOfWeek day) {
    boolean fromTheDayBefore = shift.hours().pastMidnight() && shift.hours().to().isAfter(LocalTime.MIN);
    return shift.days().contains(day) || fromTheDayBefore && shift.days().contains(day.minus(1));
  }

  /** What is said of a date by itself. */
  public Optional<SpecialDay> special(LocalDate day) {
    return specialDays.stream().filter(special -> special.day().equals(day)).findFirst();
  }

  /**
   * The hours that begin on a date.
   *
   * @param daysOff the holidays of its year
   */
  List<Hours> hoursOn(LocalDate day, Set<LocalDate> daysOff) {
    return special(day).map(SpecialDay::hours).orElseGet(() -> daysOff.contains(day) ? List.of() : shifts.stream().filter(shift -> shift.beginsOn(day)).map(WorkShift::hours).toList());
  }

  Set<LocalDate> daysOff(int year) {
    return holidays == null ? Set.of() : Holidays.in(year, holidays, Locale.ENGLISH).keySet();
  }

  /**
   * When hours that begin on a date are on. A time of day that the clocks jump over has come when
   * they have jumped; of one that they show twice, the first counts.
   */
  Stretch stretch(LocalDate day, Hours hours) {
    LocalDate last = hours.pastMidnight() ? day.plusDays(1) : day;
    return new Stretch(instant(day.atTime(hours.from())), instant(last.atTime(hours.to())));
  }

  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }
}
