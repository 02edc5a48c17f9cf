package io.caseward.worklist;

import io.caseward.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Which open tasks; an absent part restricts nothing.
 *
 * @param waiting only those that nobody has
 * @param after where the page before ended, null for the first
 */
public record TaskFilter(List<String> queues, String assignee, boolean waiting, String severity, String language, String caseNumber, Cursor after) {

  /** The last row of a page: when it is due and its id. */
  public record Cursor(Instant dueAt, String id) {

    /** As it stands in an address. */
    public String text() {
      return (dueAt == null ? "-" : dueAt.toString()) + "~" + id;
    }

    /**
     * @return null for null
     * @throws IllegalArgumentException for what no page gave
     */
    public static Cursor parse(String text) {
      if (text == null) {
        return null;
      }
      String[] parts = text.split("~", 2);
      if (parts.length != 2) {
        throw new IllegalArgumentException("'%s' is no page's 'next'. Leave it out to begin with the first page.".formatted(text));
      }
      return new Cursor(parts[0].equals("-") ? null : Instant.parse(parts[0]), parts[1]);
    }
  }

  static TaskFilter inQueues(List<String> queues) {
    return new TaskFilter(queues, null, true, null, null, null, null);
  }

  static TaskFilter heldBy(String person) {
    return new TaskFilter(null, person, false, null, null, null, null);
  }

  void restrict(List<String> conditions, Map<String, Object> values) {
    restrict("queue = any(:queues)", "queues", queues == null ? null : Sql.texts(queues), conditions, values);
    restrict("assignee = :assignee", "assignee", assignee, conditions, values);
    restrict("severity = :severity", "severity", severity, conditions, values);
    restrict("language = :language", "language", language, conditions, values);
    restrict("case_number = :caseNumber", "caseNumber", caseNumber, conditions, values);
    if (waiting) {
      conditions.add("assignee is null");
    }
    if (after != null) {
      conditions.add("(coalesce(due_at, 'infinity'), id) > (coalesce(cast(:afterDue as timestamptz), 'infinity'), :afterId)");
      values.put("afterDue", Sql.at(after.dueAt()));
      values.put("afterId", after.id());
    }
  }

  private static void restrict(String condition, String name, Object value, List<String> conditions, Map<String, Object> values) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }
}
