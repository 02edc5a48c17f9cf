package io.caseward.worklist;

import java.util.List;

/**
 * One page of tasks.
 *
 * @param next what to pass as {@code after} for the page that follows, null on the last
 */
public record TaskPage(List<TaskRow> items, String next) {

  /** A page of what was read with one row too many, by which it is known whether more follow. */
  static TaskPage of(List<TaskRow> rows, TaskSort sort, int size) {
    if (rows.size() <= size) {
      return new TaskPage(rows, null);
    }
    return new TaskPage(rows.subList(0, size), TaskCursor.of(rows.get(size - 1), sort).text());
  }
}
