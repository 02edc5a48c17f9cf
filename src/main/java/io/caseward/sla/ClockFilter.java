package io.caseward.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which clocks are asked for; null where it may be any.
 *
 * @param kind one of {@link Clock#KINDS}
 * @param condition one of {@link Clock#CONDITIONS}
 */
record ClockFilter(String caseNumber, String task, String kind, String condition, String vendor, String queue) {

  private static final Set<String> OPEN = Set.of(Clock.RUNNING, "breached", Clock.PAUSED);

  /** As {@link Clock#condition} has it, in shapes that an index can begin at. */
  private static final Map<String, String> CONDITIONS = Map.of(
      Clock.RUNNING, "state = 'running' and due_at >= :now",
      "breached", "state = 'running' and due_at < :now",
      Clock.PAUSED, "state = 'paused'",
      "met", "state = 'stopped' and stopped_at <= due_at",
      "missed", "state = 'stopped' and stopped_at > due_at");

  /** What narrows it. */
  String where() {
    List<String> parts = new ArrayList<>(List.of("id > :after"));
    add(parts, caseNumber, "case_number = :case");
    add(parts, task, "task_id = :task");
    add(parts, kind, "kind = :kind");
    add(parts, vendor, "vendor = :vendor");
    add(parts, queue, "queue = :queue");
    add(parts, condition, condition == null ? null : CONDITIONS.get(condition));
    return String.join(" and ", parts);
  }

  /** The few that are open are found among themselves and then sorted, not by a walk through all the ids. */
  String order() {
    return OPEN.contains(condition == null ? "" : condition) ? "id + 0" : "id";
  }

  private static void add(List<String> parts, String value, String part) {
    if (value != null) {
      parts.add(part);
    }
  }
}
