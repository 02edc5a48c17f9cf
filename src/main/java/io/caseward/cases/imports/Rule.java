package io.caseward.cases.imports;

import io.caseward.people.Told;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a field's value comes from: a column, a constant, or words with columns in braces.
 *
 * @param values what a column's values become; empty to take them as they are
 * @param otherwise the value where the column holds none or one that {@code values} does not know
 * @param optional whether the file may lack the column
 */
record Rule(
    String column,
    String constant,
    String words,
    Map<String, String> values,
    String otherwise,
    boolean optional) {

  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");

  /** The columns that a file has to have. */
  Set<String> columns() {
    if (words != null) {
      return IN_BRACES.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
    return column == null || optional ? Set.of() : Set.of(column);
  }

  /** The field's value for a row; null where there is none. */
  String valueIn(Cells row) {
    if (constant != null) {
      return constant;
    }
    return words != null ? filled(row) : mapped(row.text(column));
  }

  private String filled(Cells row) {
    return IN_BRACES
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement(known(row.text(found.group(1)))));
  }

  private static String known(String value) {
    return value == null ? "unknown" : value;
  }

  private String mapped(String value) {
    if (values.isEmpty()) {
      return value == null ? otherwise : value;
    }
    String mapped = value == null ? null : values.get(value);
    if (mapped == null && otherwise == null && value != null) {
      throw new RowRefused(Told.of("refusal.rowUnmapped", column, value, Told.list(values.keySet())));
    }
    return mapped == null ? otherwise : mapped;
  }
}
