package io.caseward.models;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a diagram's conditions and inputs read, and where it comes from. */
final class VariableRules {

  /** What the engine itself lays ready for every diagram. */
  private static final Set<String> AT_HAND = Set.of("facts", "clocks", "overdueTask");

  static final List<Rule> RULES =
      List.of(
          new Rule("readsVariablesThatAreSet", library -> library.diagrams().stream().flatMap(diagram -> unset(library, diagram))),
          new Rule("comparesWithWordsThatCanOccur", library -> library.diagrams().stream().flatMap(diagram -> impossible(library, diagram))),
          Rule.ofDiagrams("readsADecisionBeforeItWaits", VariableRules::forgotten));

  private VariableRules() {}

  private static Stream<String> unset(Library library, Diagram diagram) {
    Set<String> known = known(library, diagram);
    return read(diagram)
        .filter(path -> !known.contains(path) && !AT_HAND.contains(path.replaceFirst("\\..*", "")))
        .distinct()
        .map(path -> "%s: '%s' is read and nothing sets it; set are %s".formatted(diagram.file(), path, known));
  }

  private static Stream<String> read(Diagram diagram) {
    Stream<String> handedOn = diagram.nodes("callActivity").stream().flatMap(call -> call.handedOn().values().stream());
    return Stream.concat(Expression.of(diagram).flatMap(expression -> expression.paths().stream()), handedOn);
  }

  private static Set<String> known(Library library, Diagram diagram) {
    Set<String> known = new TreeSet<>();
    diagram.nodes().forEach(node -> known.addAll(node.properties("out.").values()));
    diagram.nodes("callActivity").forEach(call -> known.addAll(call.handedBack()));
    library.callsOf(diagram).forEach(call -> known.addAll(call.node().handedOn().keySet()));
    diagram.nodes("businessRuleTask").forEach(node -> library.table(node.camunda("decisionRef")).ifPresent(table ->
        table.outputNames().forEach(output -> known.add(node.camunda("resultVariable") + "." + output))));
    return known;
  }

  private static Stream<String> impossible(Library library, Diagram diagram) {
    return Expression.of(diagram)
        .flatMap(expression -> expression.comparisons().stream())
        .filter(comparison -> !comparison.path().contains("."))
        .filter(comparison -> !wordsOf(library, diagram, comparison.path()).contains(comparison.word()))
        .map(comparison -> "%s: '%s' is compared with '%s'; it can be %s".formatted(diagram.file(), comparison.path(), comparison.word(), wordsOf(library, diagram, comparison.path())));
  }

  /** Every answer that a form or a decision can give for a variable, here or where this SOP is called. */
  private static Set<String> wordsOf(Library library, Diagram diagram, String variable) {
    Stream<String> here = diagram.nodes().stream().flatMap(node -> node.properties("out.").entrySet().stream()
        .filter(out -> out.getValue().equals(variable))
        .flatMap(out -> wordsOf(library, node, out.getKey())));
    Stream<String> there = library.callsOf(diagram)
        .filter(call -> call.node().handedOn().containsKey(variable))
        .flatMap(call -> wordsOf(library, call.diagram(), call.node().handedOn().get(variable)).stream());
    return Stream.concat(here, there).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> wordsOf(Library library, Node node, String answer) {
    Stream<String> asked = library.form(node.camunda("formRef")).flatMap(form -> form.field(answer)).stream().flatMap(field -> field.values().stream());
    Stream<String> decided = library.table(node.camunda("decisionRef")).stream().flatMap(table -> table.words(answer).stream());
    return Stream.concat(asked, decided);
  }

  private static Stream<String> forgotten(Diagram diagram) {
    return diagram.nodes("businessRuleTask").stream()
        .filter(decision -> !decision.camunda("resultVariable").isEmpty())
        .flatMap(decision -> readersAcrossAWait(diagram, decision)
            .map(reader -> "%s reads the result of %s across a wait, where it is gone; keep it with out.<output>".formatted(reader.id(), decision.id())));
  }

  private static Stream<Node> readersAcrossAWait(Diagram diagram, Node decision) {
    String result = decision.camunda("resultVariable") + ".";
    Set<Node> near = FlowRules.from(diagram, decision, node -> !node.waits());
    return diagram.nodes().stream()
        .filter(node -> node.properties("in.").values().stream().anyMatch(value -> value.startsWith("${" + result)))
        .filter(node -> !near.contains(node));
  }
}
