package io.caseward.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * One step, event or gateway of a diagram.
 *
 * @param type the element's name in BPMN, such as {@code userTask}
 * @param parent the id of the process or sub-process around it
 */
record Node(String id, String type, String name, String parent, Element xml) {

  private static final Set<String> TASKS =
      Set.of("userTask", "serviceTask", "businessRuleTask", "callActivity", "manualTask", "receiveTask");
  private static final Set<String> GATEWAYS =
      Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway");
  private static final Set<String> WAITS =
      Set.of("userTask", "manualTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

  static Node of(Element xml) {
    String parent = ((Element) xml.getParentNode()).getAttribute("id");
    return new Node(xml.getAttribute("id"), xml.getLocalName(), xml.getAttribute("name"), parent, xml);
  }

  boolean is(String... types) {
    return Set.of(types).contains(type);
  }

  boolean isTask() {
    return TASKS.contains(type);
  }

  boolean isEvent() {
    return type.endsWith("Event");
  }

  boolean isGateway() {
    return GATEWAYS.contains(type);
  }

  /** A step after which the engine surely rests; what is not known to wait is taken not to. */
  boolean waits() {
    return WAITS.contains(type);
  }

  String attribute(String attribute) {
    return xml.getAttribute(attribute);
  }

  String camunda(String attribute) {
    return xml.getAttributeNS(Xml.CAMUNDA, attribute);
  }

  /** The step that a boundary event stands on, empty for all others. */
  String host() {
    return attribute("attachedToRef");
  }

  /** The action that a service task names, without its brackets. */
  String action() {
    return camunda("delegateExpression").replaceAll("^\\$\\{|}$", "");
  }

  /** The SOP that a call activity calls. */
  String calls() {
    return attribute("calledElement");
  }

  /** What a call activity hands on: the called SOP's variables, each with the one that it is read from. */
  Map<String, String> handedOn() {
    Map<String, String> handed = new LinkedHashMap<>();
    Xml.within(xml, "in").stream()
        .filter(in -> !in.getAttribute("target").isEmpty())
        .forEach(in -> handed.put(in.getAttribute("target"), in.getAttribute("source")));
    return handed;
  }

  /** The variables that a call activity sets from what the called SOP ended with. */
  List<String> handedBack() {
    return Xml.within(xml, "out").stream().map(out -> out.getAttribute("target")).filter(target -> !target.isEmpty()).toList();
  }

  Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (Element property : Xml.within(Xml.child(xml, "extensionElements"), "property")) {
      properties.put(property.getAttribute("name"), property.getAttribute("value"));
    }
    return properties;
  }

  /** The properties that begin with {@code in.} or {@code out.}, without that beginning. */
  Map<String, String> properties(String beginning) {
    Map<String, String> some = new LinkedHashMap<>();
    properties().forEach((name, value) -> {
      if (name.startsWith(beginning)) {
        some.put(name.substring(beginning.length()), value);
      }
    });
    return some;
  }
}
