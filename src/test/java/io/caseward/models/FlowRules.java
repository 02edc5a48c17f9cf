package io.caseward.models;

import static io.caseward.models.Rule.unless;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How the steps of a diagram are joined. */
final class FlowRules {

  private static final int MOST_SHAPES = 25;

  static final List<Rule> RULES =
      List.of(
          Rule.ofDiagrams("asksAQuestionWhereItSplits", diagram -> splits(diagram).flatMap(node -> question(diagram, node))),
          Rule.ofDiagrams("labelsEveryAnswer", diagram -> splits(diagram).flatMap(node -> answers(diagram, node))),
          Rule.ofDiagrams("marksADefaultFlow", diagram -> splits(diagram).flatMap(node -> defaultFlow(diagram, node))),
          Rule.ofDiagrams("conditionsEveryOtherFlow", diagram -> splits(diagram).flatMap(node -> conditions(diagram, node))),
          Rule.ofDiagrams("asksOnlyAtGateways", FlowRules::onlyAtGateways),
          Rule.ofDiagrams("canReachEveryStep", FlowRules::reachable),
          Rule.ofDiagrams("endsOnEveryPath", FlowRules::ends),
          Rule.ofDiagrams("waitsInEveryLoop", FlowRules::loops),
          Rule.ofDiagrams("catchesOnlyErrorsThatAreDefined", FlowRules::definedErrors),
          Rule.ofNodes("warnsOfLatenessWithoutEndingTheStep", FlowRules::overdue),
          Rule.ofDiagrams("givesEveryPersonsStepItsClock", FlowRules::clocks),
          Rule.ofDiagrams("fitsOnOnePage", FlowRules::size));

  private FlowRules() {}

  private static Stream<Node> splits(Diagram diagram) {
    return diagram.nodes("exclusiveGateway", "inclusiveGateway").stream().filter(node -> diagram.flowsFrom(node).size() > 1);
  }

  private static Stream<String> question(Diagram diagram, Node node) {
    return unless(node.name().endsWith("?"), "%s is named '%s'; ask a question that its flows answer", node.id(), node.name());
  }

  private static Stream<String> answers(Diagram diagram, Node node) {
    List<String> labels = diagram.flowsFrom(node).stream().map(Flow::name).toList();
    boolean fine = labels.stream().noneMatch(String::isBlank) && new HashSet<>(labels).size() == labels.size();
    return unless(fine, "%s is answered by %s; label each flow, each differently", node.id(), labels);
  }

  private static Stream<String> defaultFlow(Diagram diagram, Node node) {
    String marked = node.attribute("default");
    boolean fine = diagram.flowsFrom(node).stream().anyMatch(flow -> flow.id().equals(marked) && flow.condition().isEmpty());
    return unless(fine, "%s has the default flow '%s'; mark one of its own flows, without a condition", node.id(), marked);
  }

  private static Stream<String> conditions(Diagram diagram, Node node) {
    return diagram.flowsFrom(node).stream()
        .filter(flow -> !flow.id().equals(node.attribute("default")) && flow.condition().isEmpty())
        .map(flow -> "%s has no condition, so that %s would always take it".formatted(flow.id(), node.id()));
  }

  private static Stream<String> onlyAtGateways(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> !node.isGateway())
        .flatMap(node -> unless(diagram.flowsFrom(node).size() <= 1 && diagram.flowsFrom(node).stream().allMatch(flow -> flow.condition().isEmpty()), "%s splits by itself; draw a gateway behind it", node.id()));
  }

  private static Stream<String> reachable(Diagram diagram) {
    Set<Node> reached = new HashSet<>();
    diagram.nodes("startEvent").forEach(start -> reached.addAll(from(diagram, start, node -> true)));
    return diagram.nodes().stream().filter(node -> !node.is("subProcess") && !reached.contains(node)).map(node -> "nothing leads to %s".formatted(node.id()));
  }

  private static Stream<String> ends(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> !node.is("subProcess") && from(diagram, node, other -> true).stream().noneMatch(other -> other.is("endEvent")))
        .map(node -> "no end can be reached from %s".formatted(node.id()));
  }

  private static Stream<String> loops(Diagram diagram) {
    Predicate<Node> restless = node -> !node.waits();
    return diagram.nodes().stream()
        .filter(restless)
        .filter(node -> diagram.after(node).stream().filter(restless).anyMatch(next -> from(diagram, next, restless).contains(node)))
        .map(node -> "%s stands in a loop in which nothing waits; the engine would run it for ever".formatted(node.id()));
  }

  /** What can be reached through nodes of a kind, the start included. */
  static Set<Node> from(Diagram diagram, Node start, Predicate<Node> through) {
    Set<Node> reached = new HashSet<>(Set.of(start));
    Deque<Node> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      diagram.after(open.pop()).stream().filter(through).filter(reached::add).forEach(open::push);
    }
    return reached;
  }

  private static Stream<String> definedErrors(Diagram diagram) {
    List<String> defined = diagram.definitions("error").stream().map(error -> error.getAttribute("id")).toList();
    return Xml.within(diagram.xml(), "errorEventDefinition").stream()
        .map(event -> event.getAttribute("errorRef"))
        .flatMap(error -> unless(defined.contains(error), "the error '%s' is not defined; defined are %s", error, defined));
  }

  private static Stream<String> overdue(Node node) {
    boolean timer = node.is("boundaryEvent") && Xml.child(node.xml(), "timerEventDefinition") != null;
    return unless(!timer || endsALease(node) || node.attribute("cancelActivity").equals("false"), "%s ends the step that is late; a late step is still to be done", node.id());
  }

  /** The step is not late, but whoever had it is silent: it is asked for again from the start. */
  private static boolean endsALease(Node node) {
    return node.xml().getTextContent().contains("${clocks.lease}");
  }

  private static Stream<String> clocks(Diagram diagram) {
    return diagram.nodes("userTask").stream()
        .filter(task -> diagram.nodes("boundaryEvent").stream().noneMatch(event -> event.host().equals(task.id()) && Xml.child(event.xml(), "timerEventDefinition") != null))
        .map(task -> "%s can be late without anybody hearing of it; draw its timer".formatted(task.id()));
  }

  /** Events on a step's edge belong to the step. */
  private static Stream<String> size(Diagram diagram) {
    long shapes = diagram.nodes().stream().filter(node -> !node.is("boundaryEvent")).count();
    return unless(shapes <= MOST_SHAPES, "it has %d shapes, which nobody reads; call an SOP for a part of them (at most %d)", shapes, MOST_SHAPES);
  }
}
