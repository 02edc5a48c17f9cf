package io.caseward.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A shipped process, read from its file: what it says and how it is drawn. */
record Diagram(
    String file,
    Element xml,
    List<Node> nodes,
    List<Flow> flows,
    Map<String, Box> shapes,
    Map<String, Box> labels,
    Map<String, List<Point>> edges) {

  private static final Set<String> NODES =
      Set.of(
          "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent",
          "userTask", "serviceTask", "businessRuleTask", "callActivity", "manualTask", "receiveTask",
          "subProcess", "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");

  static Diagram of(String file, String text) {
    Element xml = Xml.root(text);
    List<Node> nodes = Xml.within(xml, "*").stream().filter(e -> NODES.contains(e.getLocalName())).map(Node::of).toList();
    List<Flow> flows = Xml.within(xml, "sequenceFlow").stream().map(Flow::of).toList();
    Map<String, Box> shapes = new HashMap<>();
    Map<String, Box> labels = new HashMap<>();
    Map<String, List<Point>> edges = new HashMap<>();
    for (Element drawn : drawn(xml)) {
      String element = drawn.getAttribute("bpmnElement");
      Xml.children(drawn, "Bounds").forEach(bounds -> shapes.put(element, box(bounds)));
      Xml.within(Xml.child(drawn, "BPMNLabel"), "Bounds").forEach(bounds -> labels.put(element, box(bounds)));
      List<Point> points = Xml.children(drawn, "waypoint").stream().map(p -> new Point(number(p, "x"), number(p, "y"))).toList();
      if (!points.isEmpty()) {
        edges.put(element, points);
      }
    }
    return new Diagram(file, xml, nodes, flows, shapes, labels, edges);
  }

  private static List<Element> drawn(Element xml) {
    return Stream.of("BPMNShape", "BPMNEdge").flatMap(name -> Xml.within(xml, name).stream()).toList();
  }

  private static Box box(Element bounds) {
    return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  List<Element> processes() {
    return Xml.children(xml, "process");
  }

  String key() {
    return processes().get(0).getAttribute("id");
  }

  Node node(String id) {
    return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow(() -> new IllegalArgumentException("%s has no element '%s'.".formatted(file, id)));
  }

  List<Node> nodes(String... types) {
    return nodes.stream().filter(node -> node.is(types)).toList();
  }

  List<Flow> flowsFrom(Node node) {
    return flows.stream().filter(flow -> flow.source().equals(node.id())).toList();
  }

  /** Where a token can go next: along the flows, or to an event that stands on the step. */
  Set<Node> after(Node node) {
    Stream<Node> along = flowsFrom(node).stream().map(flow -> node(flow.target()));
    Stream<Node> aside = nodes.stream().filter(other -> other.host().equals(node.id()));
    return Stream.concat(along, aside).collect(Collectors.toSet());
  }

  /** The code of the error that an event throws or catches, empty where it is about none. */
  String errorOf(Node event) {
    Element error = Xml.child(event.xml(), "errorEventDefinition");
    return error == null ? "" : definitions("error").stream()
        .filter(defined -> defined.getAttribute("id").equals(error.getAttribute("errorRef")))
        .map(defined -> defined.getAttribute("errorCode"))
        .findFirst()
        .orElse("?");
  }

  /** The definitions (messages, errors) that stand beside the process. */
  List<Element> definitions(String name) {
    return Xml.children(xml, name);
  }
}
