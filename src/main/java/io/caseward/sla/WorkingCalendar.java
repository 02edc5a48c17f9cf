package io.caseward.sla;

import io.caseward.sla.hours.CalendarRules;
import io.caseward.sla.hours.CountedTime;
import io.caseward.sla.hours.Stretch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Which time counts, by one edition of a calendar: what a clock began under counts for it to its
 * end, whatever the calendar says by then.
 */
public final class WorkingCalendar {

  private final String key;
  private final int edition;
  private final CalendarRules rules;
  private final CountedTime counted;

  public WorkingCalendar(String key, int edition, CalendarRules rules) {
    this.key = key;
    this.edition = edition;
    this.rules = rules;
    this.counted = new CountedTime(rules);
  }

  public String key() {
    return key;
  }

  public int edition() {
    return edition;
  }

  public CalendarRules rules() {
    return rules;
  }

  public String place() {
    return rules.place();
  }

  public ZoneId zone() {
    return rules.zone();
  }

  /** The instant at which a duration of counted time has passed since the start. */
  public Instant due(Instant start, Duration duration) {
    return reaches(start, duration)
        .orElseThrow(() -> new IllegalArgumentException("By the calendar '%s' no time would ever count after %s. Give it at least one shift.".formatted(key, start)));
  }

  /** The same; empty where it never will have. */
  public Optional<Instant> reaches(Instant start, Duration duration) {
    return counted.due(start, duration);
  }

  /** The counted time between two instants; zero when the second is not after the first. */
  public Duration used(Instant from, Instant to) {
    return counted.used(from, to);
  }

  /** What counts between two instants, in order. */
  public List<Stretch> stretches(Instant from, Instant to) {
    return counted.stretches(from, to);
  }

  /** The days of the week, in order, on which nothing counts from an instant on. */
  public List<DayOfWeek> idleDays(Instant from) {
    return rules.idleDays(from.atZone(zone()).toLocalDate());
  }
}
