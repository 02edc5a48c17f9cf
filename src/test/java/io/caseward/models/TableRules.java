package io.caseward.models;

import static io.caseward.models.Rule.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a decision table keeps to, so that it can be read from top to bottom. */
final class TableRules {

  static final List<Rule> RULES =
      List.of(
          Rule.ofTables("takesTheFirstRuleThatFits", table -> unless(table.hitPolicy().equals("FIRST"), "its hit policy is '%s'; FIRST lets it be read from top to bottom", table.hitPolicy())),
          Rule.ofTables("speaksFeelInEveryCell", TableRules::feel),
          Rule.ofTables("explainsEveryRule", table -> table.rows().stream().filter(row -> row.why().isBlank()).map(row -> "%s has no annotation; say why it is there".formatted(row.id()))),
          Rule.ofTables("answersWhateverComes", TableRules::fallback),
          Rule.ofTables("usesEveryColumn", TableRules::columns),
          Rule.ofTables("repeatsNoRule", TableRules::repeated),
          Rule.ofTables("fillsEveryAnswer", table -> table.rows().stream().filter(row -> row.answers().contains("")).map(row -> "%s leaves an answer empty".formatted(row.id()))),
          Rule.ofTables("asksForFactsByName", table -> table.inputs().stream().flatMap(column -> unless(column.expression().matches("facts\\.[a-z][A-Za-z]*"), "%s asks for '%s'; ask for facts.<name>", column.id(), column.expression()))),
          new Rule("saysHowLongItIsKept", TableRules::timeToLive));

  private TableRules() {}

  private static Stream<String> feel(Table table) {
    Stream<String> columns = table.inputs().stream().flatMap(column -> unless(column.language().equals("feel"), "%s speaks '%s'; state expressionLanguage=\"feel\"", column.id(), column.language()));
    Stream<String> rows = table.rows().stream().flatMap(row -> unless(row.languages().equals(Set.of("feel")), "%s speaks %s; state expressionLanguage=\"feel\" in every cell", row.id(), row.languages()));
    return Stream.concat(columns, rows);
  }

  private static Stream<String> fallback(Table table) {
    List<Table.Row> rows = table.rows();
    List<String> all = rows.stream().filter(Table.Row::fitsEverything).map(Table.Row::id).toList();
    boolean fine = all.size() == 1 && rows.get(rows.size() - 1).fitsEverything();
    return unless(fine, "the rules that fit everything are %s; exactly the last one should", all);
  }

  private static Stream<String> columns(Table table) {
    return IntStream.range(0, table.inputs().size()).boxed()
        .filter(i -> table.rows().stream().allMatch(row -> row.conditions().get(i).isEmpty()))
        .map(i -> "no rule uses the column '%s'; take it out".formatted(table.inputs().get(i).expression()));
  }

  private static Stream<String> repeated(Table table) {
    HashSet<List<String>> seen = new HashSet<>();
    return table.rows().stream().filter(row -> !seen.add(row.conditions())).map(row -> "%s asks the same as a rule above it and never fits".formatted(row.id()));
  }

  private static Stream<String> timeToLive(Library library) {
    Stream<String> processes = library.diagrams().stream().flatMap(d -> d.processes().stream().flatMap(p -> kept(d.file(), p, Xml.CAMUNDA)));
    Stream<String> decisions = library.tables().stream().flatMap(t -> t.decisions().stream().flatMap(d -> kept(t.file(), d, Xml.CAMUNDA_DMN)));
    return Stream.concat(processes, decisions);
  }

  private static Stream<String> kept(String file, Element model, String namespace) {
    String days = model.getAttributeNS(namespace, "historyTimeToLive");
    return unless(days.matches("P[0-9]+D"), "%s: its time to live is '%s'; write days, such as P180D", file, days);
  }
}
