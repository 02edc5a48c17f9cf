package io.caseward.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/** The weeks from this one on, day by day in a zone: what pictures of them are drawn on. */
public record ComingWeeks(List<List<Day>> days) {

  private static final int WEEKS = 5;
  private static final int DAYS = 7;

  /** One day, midnight to midnight; not of 24 hours where the clocks change. */
  public record Day(LocalDate date, boolean today, Instant begin, Instant end) {

    public Duration length() {
      return Duration.between(begin, end);
    }

    public boolean clocksChange() {
      return !length().equals(Duration.ofDays(1));
    }

    /** How much of it has passed by then, in hundredths: all of it for what comes later. */
    public double share(Instant at) {
      return Math.min(100, Math.max(0, Duration.between(begin, at).toSeconds() * 100.0 / length().toSeconds()));
    }
  }

  public static ComingWeeks from(Instant now, ZoneId zone) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new ComingWeeks(IntStream.range(0, WEEKS)
        .mapToObj(week -> IntStream.range(0, DAYS).mapToObj(day -> day(monday.plusDays(DAYS * week + day), today, zone)).toList())
        .toList());
  }

  private static Day day(LocalDate date, LocalDate today, ZoneId zone) {
    return new Day(date, date.equals(today), date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public Instant begin() {
    return days.get(0).get(0).begin();
  }

  public Instant end() {
    List<Day> last = days.get(days.size() - 1);
    return last.get(last.size() - 1).end();
  }
}
