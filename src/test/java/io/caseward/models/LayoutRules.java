package io.caseward.models;

import static io.caseward.models.Rule.unless;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a diagram looks to a person. */
final class LayoutRules {

  static final List<Rule> RULES =
      List.of(
          Rule.ofDiagrams("placesEveryShape", LayoutRules::shapes),
          Rule.ofDiagrams("placesEveryLabel", LayoutRules::labels),
          Rule.ofDiagrams("drawsEveryFlowFromEdgeToEdge", LayoutRules::docked),
          Rule.ofDiagrams("keepsShapesApart", LayoutRules::shapesApart),
          Rule.ofDiagrams("keepsLabelsClear", LayoutRules::labelsClear),
          Rule.ofDiagrams("crossesNoFlows", LayoutRules::crossings),
          Rule.ofDiagrams("leadsNoFlowThroughAShape", LayoutRules::through),
          Rule.ofDiagrams("drawsItsHappyPathAsOneLine", LayoutRules::happyPath),
          Rule.ofDiagrams("readsFromLeftToRight", LayoutRules::leftToRight));

  private LayoutRules() {}

  private static Stream<String> shapes(Diagram diagram) {
    return diagram.nodes().stream().filter(node -> !diagram.shapes().containsKey(node.id())).map(node -> "%s has no bounds; no modeler would show it".formatted(node.id()));
  }

  private static Stream<String> labels(Diagram diagram) {
    Stream<String> nodes = diagram.nodes().stream().filter(node -> node.isEvent() || node.isGateway()).map(Node::id);
    Stream<String> flows = diagram.flows().stream().filter(flow -> !flow.name().isEmpty()).map(Flow::id);
    return Stream.concat(nodes, flows).filter(id -> !diagram.labels().containsKey(id)).map(id -> "the label of %s has no bounds; each modeler would put it elsewhere".formatted(id));
  }

  private static Stream<String> docked(Diagram diagram) {
    return diagram.flows().stream().flatMap(flow -> {
      List<Point> points = diagram.edges().getOrDefault(flow.id(), List.of());
      boolean fine = points.size() > 1 && touches(diagram, flow.source(), points.get(0)) && touches(diagram, flow.target(), points.get(points.size() - 1));
      return unless(fine, "%s is drawn through %s; it goes from the edge of its first step to the edge of its second", flow.id(), points);
    });
  }

  private static boolean touches(Diagram diagram, String node, Point point) {
    return diagram.shapes().containsKey(node) && diagram.shapes().get(node).touches(point);
  }

  private static Stream<String> shapesApart(Diagram diagram) {
    List<Node> nodes = diagram.nodes().stream().filter(node -> diagram.shapes().containsKey(node.id())).toList();
    return pairs(nodes).filter(pair -> !belongTogether(pair.get(0), pair.get(1)))
        .filter(pair -> diagram.shapes().get(pair.get(0).id()).overlaps(diagram.shapes().get(pair.get(1).id())))
        .map(pair -> "%s lies on %s; move one".formatted(pair.get(0).id(), pair.get(1).id()));
  }

  /** An event on its step, a step in its sub-process. */
  private static boolean belongTogether(Node one, Node other) {
    return one.host().equals(other.id()) || other.host().equals(one.id()) || one.parent().equals(other.id()) || other.parent().equals(one.id());
  }

  private static Stream<String> labelsClear(Diagram diagram) {
    return diagram.labels().entrySet().stream().flatMap(label -> Stream.of(
            covered(diagram.labels(), label, other -> !other.equals(label.getKey()), "the label of "),
            covered(diagram.shapes(), label, other -> !diagram.node(other).is("subProcess"), ""),
            struck(diagram, label))
        .flatMap(all -> all));
  }

  private static Stream<String> covered(Map<String, Box> boxes, Map.Entry<String, Box> label, Predicate<String> counts, String kind) {
    return boxes.entrySet().stream().filter(box -> counts.test(box.getKey()) && box.getValue().overlaps(label.getValue())).map(box -> "the label of %s lies on %s%s; move it".formatted(label.getKey(), kind, box.getKey()));
  }

  private static Stream<String> struck(Diagram diagram, Map.Entry<String, Box> label) {
    return diagram.edges().entrySet().stream().filter(edge -> Line.through(edge.getValue()).stream().anyMatch(label.getValue()::isCrossedBy)).map(edge -> "%s strikes out the label of %s; move it".formatted(edge.getKey(), label.getKey()));
  }

  private static Stream<String> crossings(Diagram diagram) {
    return pairs(List.copyOf(diagram.edges().entrySet()))
        .filter(pair -> Line.through(pair.get(0).getValue()).stream().anyMatch(line -> Line.through(pair.get(1).getValue()).stream().anyMatch(line::meets)))
        .map(pair -> "%s and %s cross; lead one around".formatted(pair.get(0).getKey(), pair.get(1).getKey()));
  }

  private static Stream<String> through(Diagram diagram) {
    return diagram.flows().stream().flatMap(flow -> diagram.nodes().stream()
        .filter(node -> !Set.of(flow.source(), flow.target()).contains(node.id()) && !node.is("subProcess") && diagram.shapes().containsKey(node.id()))
        .filter(node -> Line.through(diagram.edges().getOrDefault(flow.id(), List.of())).stream().anyMatch(diagram.shapes().get(node.id())::isCrossedBy))
        .map(node -> "%s runs through %s; lead it around".formatted(flow.id(), node.id())));
  }

  /** From the start straight to the right, along flows without a bend, to an end. */
  private static Stream<String> happyPath(Diagram diagram) {
    Node start = diagram.nodes("startEvent").stream().filter(node -> node.parent().equals(diagram.key())).findFirst().orElseThrow();
    Node at = start;
    for (Node next = start; next != null; next = straightOn(diagram, next)) {
      at = next;
    }
    return unless(at.is("endEvent"), "the straight line from %s stops at %s; draw the usual way to an end as one line", start.id(), at.id());
  }

  private static Node straightOn(Diagram diagram, Node node) {
    return diagram.flowsFrom(node).stream()
        .filter(flow -> isStraight(diagram.edges().getOrDefault(flow.id(), List.of())))
        .map(flow -> diagram.node(flow.target()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isStraight(List<Point> points) {
    return points.size() == 2 && new Line(points.get(0), points.get(1)).isLevelAndToTheRight();
  }

  /** Only what goes back in a loop goes to the left. */
  private static Stream<String> leftToRight(Diagram diagram) {
    return diagram.flows().stream()
        .filter(flow -> diagram.shapes().containsKey(flow.source()) && diagram.shapes().containsKey(flow.target()))
        .filter(flow -> diagram.shapes().get(flow.target()).centreX() < diagram.shapes().get(flow.source()).centreX())
        .filter(flow -> !FlowRules.from(diagram, diagram.node(flow.target()), node -> true).contains(diagram.node(flow.source())))
        .map(flow -> "%s leads to the left and is no way back; draw the later step further right".formatted(flow.id()));
  }

  private static <T> Stream<List<T>> pairs(List<T> all) {
    return IntStream.range(0, all.size()).boxed().flatMap(i -> IntStream.range(i + 1, all.size()).mapToObj(j -> List.of(all.get(i), all.get(j))));
  }
}
