package io.caseward.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The calendars there are: each vendor's own, and those that in-house governance made. What an
 * edition says never changes, so each is read once.
 */
@Component
public class Calendars {

  /** Escalations know no closing time. */
  public static final String ALWAYS = "always";

  private final CalendarTable table;
  private final Map<String, WorkingCalendar> editions = new ConcurrentHashMap<>();

  Calendars(CalendarTable table) {
    this.table = table;
  }

  /**
   * As it is now.
   *
   * @param key such as a vendor's key or {@link #ALWAYS}
   */
  public WorkingCalendar find(String key) {
    return table.edition(key)
        .map(edition -> of(key, edition))
        .orElseThrow(() -> new IllegalArgumentException("Calendar '%s' does not exist. Known calendars: %s.".formatted(key, String.join(", ", table.keys()))));
  }

  /** As the clock counts. */
  public WorkingCalendar of(Clock clock) {
    return of(clock.calendar(), clock.edition());
  }

  /** When a clock is due that goes on with what is left of its target; what was late when it paused is late still, and by as much. */
  Instant dueFrom(Clock paused, Instant now) {
    Duration left = paused.target().minus(paused.used());
    return left.isNegative() ? now.plus(left) : of(paused).due(now, left);
  }

  public WorkingCalendar of(String key, int edition) {
    String name = name(key, edition);
    WorkingCalendar known = editions.get(name);
    if (known == null) {
      known = new WorkingCalendar(key, edition, table.rules(key, edition));
      WorkingCalendar first = editions.putIfAbsent(name, known);
      return first == null ? known : first;
    }
    return known;
  }

  /** An edition as the events of a clock name it, such as {@code harbor/3}. */
  static String name(String key, int edition) {
    return key + "/" + edition;
  }

  WorkingCalendar named(String name) {
    int slash = name.lastIndexOf('/');
    return of(name.substring(0, slash), Integer.parseInt(name.substring(slash + 1)));
  }

  /** Those that a queue may count by: their names by their keys, in order. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    table.all().forEach(calendar -> names.put(calendar.key(), calendar.name()));
    return names;
  }
}
