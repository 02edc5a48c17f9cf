package io.caseward.sla.hours;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Hours that are worked on certain days of the week. A shift belongs to the day on which it begins.
 *
 * @param since the first date on which it may begin, null for since ever
 * @param until the last one, null for no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WorkShift(Set<DayOfWeek> days, Hours hours, LocalDate since, LocalDate until) {

  public static WorkShift of(Set<DayOfWeek> days, Hours hours) {
    return new WorkShift(days, hours, null, null);
  }

  boolean beginsOn(LocalDate day) {
    return days.contains(day.getDayOfWeek())
        && (since == null || !day.isBefore(since))
        && (until == null || !day.isAfter(until));
  }
}
