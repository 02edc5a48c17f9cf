package io.caseward.worklist;

import io.caseward.database.Sql;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which open tasks; an absent part restricts nothing.
 *
 * @param waiting only those that nobody has
 * @param after where the page before ended, null for the first
 */
public record TaskFilter(List<String> queues, String assignee, boolean waiting, String severity, String language, String caseNumber, Cursor after) {

  /** The last row of a page: when it is due and its id. */
  public record Cursor(Instant dueAt, String id) {

    /** Years have four digits: the database knows no others that a task could be due in. */
    private static final Pattern SHAPE = Pattern.compile("(?<due>-|\\d{4}-[\\dT:.-]{1,26}Z)~(?<id>[\\w-]{1,64})");

    /** As it stands in an address. */
    public String text() {
      return (dueAt == null ? "-" : dueAt.toString()) + "~" + id;
    }

    /** What a page gave as its {@code next}; null for nothing. */
    static Cursor parse(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      Matcher parts = SHAPE.matcher(text);
      if (!parts.matches()) {
        throw noPages(text);
      }
      return new Cursor(due(parts.group("due"), text), parts.group("id"));
    }

    private static Instant due(String due, String text) {
      try {
        return due.equals("-") ? null : Instant.parse(due);
      } catch (DateTimeParseException noTime) {
        throw noPages(text);
      }
    }

    private static Refusal noPages(String text) {
      return Parameters.wrong("after", text, "is no page's 'next'. Leave it out to begin with the first page.");
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
