package io.caseward.worklist;

import io.caseward.cases.Severity;
import io.caseward.database.Sql;
import io.caseward.web.Parameters;
import io.caseward.web.Refusal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ended: the last row's place in each order.
 *
 * @param at when it is due, or by age when it opened; null where its clock is paused
 */
record TaskCursor(int rank, Instant at, String id) {

  /** Years have four digits: the database knows no others that a task could be due in. */
  private static final Pattern SHAPE = Pattern.compile("(?<rank>\\d)~(?<at>-|\\d{4}-[\\dT:.-]{1,26}Z)~(?<id>[\\w-]{1,64})");

  static TaskCursor of(TaskRow last, TaskSort sort) {
    return new TaskCursor(Severity.of(last.severity()).ordinal(), sort == TaskSort.AGE ? last.openedAt() : last.dueAt(), last.id());
  }

  /** As it stands in an address. */
  String text() {
    return rank + "~" + (at == null ? "-" : at.toString()) + "~" + id;
  }

  /** What a page gave as its {@code next}; null for nothing. */
  static TaskCursor parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw noPages(text);
    }
    return new TaskCursor(Integer.parseInt(parts.group("rank")), at(parts.group("at"), text), parts.group("id"));
  }

  private static Instant at(String at, String text) {
    try {
      return at.equals("-") ? null : Instant.parse(at);
    } catch (DateTimeParseException noTime) {
      throw noPages(text);
    }
  }

  private static Refusal noPages(String text) {
    return Parameters.refusal("after", text, "refusal.noNextPage");
  }

  /** The rows behind it, in a shape that an index can begin at. */
  String condition(TaskSort sort, Map<String, Object> values) {
    values.put("afterId", id);
    if (at != null) {
      values.put("afterAt", Sql.at(at));
    }
    return switch (sort) {
      case BREACH -> behind("due_at");
      case AGE -> behind("opened_at");
      case SEVERITY -> {
        values.put("afterRank", rank);
        yield "severity_rank <= :afterRank and (severity_rank < :afterRank or " + behind("due_at") + ")";
      }
    };
  }

  private String behind(String column) {
    if (at == null) {
      return "(%s is null and id > :afterId)".formatted(column);
    }
    return "((%1$s, id) > (:afterAt, :afterId) or %1$s is null)".formatted(column);
  }
}
