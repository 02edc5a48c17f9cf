package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.util.Collection;
import java.util.Map;

/**
 * A row's values by column; in a JSON line {@code a.b} is {@code b} within {@code a}.
 *
 * @param notKnown the text that stands for "not known", null where none does
 */
record Cells(Map<String, Object> values, String notKnown) {

  /** A column's text; null where there is none. */
  String text(String column) {
    Object value = value(column);
    if (value instanceof Map || value instanceof Collection) {
      throw new RowRefused(Told.of("refusal.rowNoText", column, String.valueOf(value)));
    }
    String text = value == null ? "" : value.toString().strip();
    return text.isEmpty() || text.equals(notKnown) ? null : text;
  }

  private Object value(String column) {
    if (values.containsKey(column)) {
      return values.get(column);
    }
    Object value = values;
    for (String name : column.split("\\.")) {
      value = value instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return value;
  }
}
