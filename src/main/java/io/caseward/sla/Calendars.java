package io.caseward.sla;

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

  /** As it was when a clock started. */
  public WorkingCalendar of(Clock clock) {
    return of(clock.calendar(), clock.edition());
  }

  WorkingCalendar of(String key, int edition) {
    String name = key + "/" + edition;
    WorkingCalendar known = editions.get(name);
    if (known == null) {
      known = new WorkingCalendar(key, edition, table.rules(key, edition));
      WorkingCalendar first = editions.putIfAbsent(name, known);
      return first == null ? known : first;
    }
    return known;
  }

  /** Those that a queue may count by: their names by their keys, in order. */
  public Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    table.all().forEach(calendar -> names.put(calendar.key(), calendar.name()));
    return names;
  }
}
