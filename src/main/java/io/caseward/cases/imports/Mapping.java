package io.caseward.cases.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How a file's rows become reports.
 *
 * @param text the mapping as it was written: a run keeps it, so that it goes on as it began
 * @param same whether a JSON line is a report as it stands
 * @param dates null where the file writes ISO 8601
 * @param fields by the report's field, such as {@code subject.id}
 * @param evidence the rules of each piece, by its field
 */
record Mapping(
    String name,
    String text,
    String about,
    boolean same,
    char separator,
    String notKnown,
    DateRule dates,
    Map<String, Rule> fields,
    List<Map<String, Rule>> evidence) {

  private static final String REPORTED_AT = "reportedAt";

  /** The columns that a file has to have. */
  public Set<String> columns() {
    Set<String> columns = new TreeSet<>();
    Stream.concat(fields.values().stream(), evidence.stream().map(Map::values).flatMap(Collection::stream))
        .map(Rule::columns)
        .forEach(columns::addAll);
    return columns;
  }

  /** A row as the fields of a report; whether they are right is for the reader to say. */
  Map<String, Object> report(Row row) {
    if (same && row.json()) {
      return row.values();
    }
    Cells cells = new Cells(row.values(), notKnown);
    Map<String, Object> report = new LinkedHashMap<>();
    fields.forEach((field, rule) -> put(report, field, value(field, rule, cells)));
    List<Map<String, String>> pieces = evidence(cells);
    if (!pieces.isEmpty()) {
      report.put("evidence", pieces);
    }
    return report;
  }

  private String value(String field, Rule rule, Cells cells) {
    String value = rule.valueIn(cells);
    boolean date = field.equals(REPORTED_AT) && dates != null && value != null;
    return date ? dates.read(rule.column(), value) : value;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> report, String field, String value) {
    if (value == null) {
      return;
    }
    int dot = field.indexOf('.');
    if (dot < 0) {
      report.put(field, value);
    } else {
      Object within = report.computeIfAbsent(field.substring(0, dot), name -> new HashMap<>());
      ((Map<String, Object>) within).put(field.substring(dot + 1), value);
    }
  }

  private List<Map<String, String>> evidence(Cells cells) {
    List<Map<String, String>> pieces = new ArrayList<>();
    for (Map<String, Rule> rules : evidence) {
      Map<String, String> piece = new LinkedHashMap<>();
      rules.forEach((field, rule) -> piece.put(field, rule.valueIn(cells)));
      if (piece.get("text") != null || piece.get("url") != null) {
        pieces.add(piece);
      }
    }
    return pieces;
  }
}
