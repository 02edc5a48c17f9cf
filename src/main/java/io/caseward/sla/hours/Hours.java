package io.caseward.sla.hours;

import java.time.LocalTime;

/** From one time of day to another; what ends no later than it begins goes on past midnight. */
public record Hours(LocalTime from, LocalTime to) {

  private static final int DAY = 24 * 60 * 60;

  public boolean pastMidnight() {
    return !to.isAfter(from);
  }

  /** In seconds since the midnight before it begins. */
  int begin() {
    return from.toSecondOfDay();
  }

  int end() {
    return pastMidnight() ? to.toSecondOfDay() + DAY : to.toSecondOfDay();
  }

  /** Whether both are on at some time, where the other begins that many days after this one. */
  boolean meets(Hours other, int days) {
    return begin() < other.end() + days * DAY && other.begin() + days * DAY < end();
  }
}
