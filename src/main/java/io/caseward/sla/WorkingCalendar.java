package io.caseward.sla;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which time counts: shifts by day of the week in a time zone. Durations are real time, so two hours
 * over a change to summer time are two hours of work. Intervals are closed at their start and open
 * at their end; a shift that ends no later than it begins goes on past midnight.
 */
public final class WorkingCalendar {

  /** Hours of work that begin on certain days. */
  public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

  /** A stretch of counted time. */
  record Stretch(Instant from, Instant to) {
    Duration length() {
      return Duration.between(from, to);
    }
  }

  private static final int DAYS_WITHOUT_WORK = 400;

  private final String key;
  private final String place;
  private final ZoneId zone;
  private final List<Hours> hours;

  /**
   * @param place how people call where it holds, such as a city
   * @param hours empty when all time counts
   */
  public WorkingCalendar(String key, String place, ZoneId zone, List<Hours> hours) {
    this.key = key;
    this.place = place;
    this.zone = zone;
    this.hours = List.copyOf(hours);
  }

  public String key() {
    return key;
  }

  public String place() {
    return place;
  }

  public ZoneId zone() {
    return zone;
  }

  /** The instant at which a duration of counted time has passed since the start. */
  public Instant due(Instant start, Duration duration) {
    if (hours.isEmpty()) {
      return start.plus(duration);
    }
    Duration left = duration;
    LocalDate day = firstDay(start);
    for (int idle = 0; idle < DAYS_WITHOUT_WORK; day = day.plusDays(1)) {
      idle++;
      for (Stretch stretch : stretches(day, start)) {
        idle = 0;
        if (stretch.length().compareTo(left) >= 0) {
          return stretch.from().plus(left);
        }
        left = left.minus(stretch.length());
      }
    }
    throw new IllegalArgumentException("By the calendar '%s' no time would ever count. Give it at least one shift.".formatted(key));
  }

  /** The counted time between two instants; zero when the second is not after the first. */
  public Duration used(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return Duration.ZERO;
    }
    if (hours.isEmpty()) {
      return Duration.between(from, to);
    }
    Duration used = Duration.ZERO;
    LocalDate last = to.atZone(zone).toLocalDate();
    for (LocalDate day = firstDay(from); !day.isAfter(last); day = day.plusDays(1)) {
      for (Stretch stretch : stretches(day, from)) {
        Instant end = stretch.to().isBefore(to) ? stretch.to() : to;
        used = end.isAfter(stretch.from()) ? used.plus(Duration.between(stretch.from(), end)) : used;
      }
    }
    return used;
  }

  /** The days of the week, in order, on which nothing counts. */
  public List<DayOfWeek> idleDays() {
    List<DayOfWeek> idle = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (!hours.isEmpty() && hours.stream().noneMatch(shift -> shift.days().contains(day) || reachesInto(shift, day))) {
        idle.add(day);
      }
    }
    return idle;
  }

  private static boolean reachesInto(Hours shift, DayOfWeek day) {
    return pastMidnight(shift) && shift.days().contains(day.minus(1)) && shift.to().isAfter(LocalTime.MIN);
  }

  /** A shift that began the evening before may still be on. */
  private LocalDate firstDay(Instant start) {
    return start.atZone(zone).toLocalDate().minusDays(1);
  }

  /** The stretches that begin on a day, from the start on; shifts that overlap count once. */
  private List<Stretch> stretches(LocalDate day, Instant start) {
    List<Stretch> all =
        hours.stream()
            .filter(shift -> shift.days().contains(day.getDayOfWeek()))
            .map(shift -> stretch(day, shift))
            .sorted(Comparator.comparing(Stretch::from))
            .toList();
    List<Stretch> apart = new ArrayList<>();
    Instant reached = start;
    for (Stretch stretch : all) {
      Instant from = stretch.from().isBefore(reached) ? reached : stretch.from();
      if (stretch.to().isAfter(from)) {
        apart.add(new Stretch(from, stretch.to()));
        reached = stretch.to();
      }
    }
    return apart;
  }

  private Stretch stretch(LocalDate day, Hours shift) {
    LocalDate lastDay = pastMidnight(shift) ? day.plusDays(1) : day;
    // A local time that the clocks jump over becomes the next one there is.
    return new Stretch(day.atTime(shift.from()).atZone(zone).toInstant(), lastDay.atTime(shift.to()).atZone(zone).toInstant());
  }

  private static boolean pastMidnight(Hours shift) {
    return !shift.to().isAfter(shift.from());
  }
}
