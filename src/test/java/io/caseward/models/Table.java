package io.caseward.models;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A shipped decision table, read from its file. */
record Table(String file, Element xml, List<Column> inputs, List<Column> outputs, List<Row> rows) {

  /** A column by what it asks ({@code facts.reason}) or answers ({@code severity}). */
  record Column(String id, String expression, String language) {}

  /** A rule: what stands in its cells, and why it is there. */
  record Row(String id, List<String> conditions, List<String> answers, Set<String> languages, String why) {

    boolean fitsEverything() {
      return conditions.stream().allMatch(cell -> cell.isEmpty() || cell.equals("-"));
    }
  }

  static Table of(String file, String text) {
    Element xml = Xml.root(text);
    List<Column> inputs = Xml.within(xml, "input").stream().map(Table::input).toList();
    List<Column> outputs = Xml.within(xml, "output").stream().map(e -> new Column(e.getAttribute("id"), e.getAttribute("name"), "feel")).toList();
    return new Table(file, xml, inputs, outputs, Xml.within(xml, "rule").stream().map(Table::row).toList());
  }

  private static Column input(Element input) {
    Element expression = Xml.child(input, "inputExpression");
    return new Column(input.getAttribute("id"), expression.getTextContent().trim(), expression.getAttribute("expressionLanguage"));
  }

  private static Row row(Element rule) {
    List<Element> conditions = Xml.children(rule, "inputEntry");
    List<Element> answers = Xml.children(rule, "outputEntry");
    Element why = Xml.child(rule, "description");
    return new Row(
        rule.getAttribute("id"),
        cells(conditions),
        cells(answers),
        Stream.concat(conditions.stream(), answers.stream()).map(e -> e.getAttribute("expressionLanguage")).collect(Collectors.toSet()),
        why == null ? "" : why.getTextContent().trim());
  }

  private static List<String> cells(List<Element> entries) {
    return entries.stream().map(entry -> entry.getTextContent().trim()).toList();
  }

  List<Element> decisions() {
    return Xml.children(xml, "decision");
  }

  String key() {
    return decisions().get(0).getAttribute("id");
  }

  List<String> outputNames() {
    return outputs.stream().map(Column::expression).toList();
  }

  String hitPolicy() {
    return Xml.within(xml, "decisionTable").get(0).getAttribute("hitPolicy");
  }

  /** The words that an output can give, without their quotes; expressions are left out. */
  Set<String> words(String output) {
    int column = outputNames().indexOf(output);
    return rows.stream()
        .map(row -> column < 0 ? "" : row.answers().get(column))
        .filter(cell -> cell.startsWith("\""))
        .map(cell -> cell.replace("\"", ""))
        .collect(Collectors.toSet());
  }
}
