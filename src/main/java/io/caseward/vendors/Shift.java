package io.caseward.vendors;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * Hours that a vendor works, in the vendor's own zone.
 *
 * @param days the days on which it begins
 * @param to when it ends; one that ends no later than it begins goes on past midnight
 */
public record Shift(String name, Set<DayOfWeek> days, LocalTime from, LocalTime to) {

  public boolean pastMidnight() {
    return !to.isAfter(from);
  }
}
