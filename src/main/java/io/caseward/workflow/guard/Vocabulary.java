package io.caseward.workflow.guard;

import java.util.Map;
import java.util.Set;

/** What a model may be made of: each element by name, with the attributes it may carry. */
final class Vocabulary {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
  static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  /** Drawing and the modeler's own notes: read by no one but modelers. */
  static final Set<String> DRAWING =
      Set.of(
          "http://www.omg.org/spec/BPMN/20100524/DI",
          "http://www.omg.org/spec/DD/20100524/DC",
          "http://www.omg.org/spec/DD/20100524/DI",
          "http://bpmn.io/schema/bpmn/biocolor/1.0",
          "http://www.omg.org/spec/BPMN/non-normative/color/1.0");

  private static final Set<String> NODE = Set.of("id", "name");
  private static final String ASYNC = "camunda:asyncBefore camunda:asyncAfter camunda:exclusive";

  static final Map<String, Set<String>> ELEMENTS =
      Map.ofEntries(
          element("definitions", "targetNamespace exporter exporterVersion expressionLanguage typeLanguage"),
          element("process", "isExecutable processType isClosed camunda:historyTimeToLive camunda:versionTag"),
          element("laneSet", ""),
          element("lane", ""),
          element("flowNodeRef", ""),
          element("documentation", "textFormat"),
          element("extensionElements", ""),
          element("incoming", ""),
          element("outgoing", ""),
          element("startEvent", "isInterrupting " + ASYNC),
          element("endEvent", ASYNC),
          element("userTask", "default camunda:formRef camunda:formRefBinding " + ASYNC),
          element("serviceTask", "default camunda:delegateExpression " + ASYNC),
          element("businessRuleTask", "default camunda:decisionRef camunda:decisionRefBinding camunda:resultVariable camunda:mapDecisionResult " + ASYNC),
          element("callActivity", "default calledElement camunda:calledElementBinding " + ASYNC),
          element("subProcess", "triggeredByEvent default " + ASYNC),
          element("exclusiveGateway", "default gatewayDirection " + ASYNC),
          element("parallelGateway", "gatewayDirection " + ASYNC),
          element("inclusiveGateway", "default gatewayDirection " + ASYNC),
          element("eventBasedGateway", "instantiate eventGatewayType gatewayDirection " + ASYNC),
          element("boundaryEvent", "attachedToRef cancelActivity parallelMultiple " + ASYNC),
          element("intermediateCatchEvent", "parallelMultiple " + ASYNC),
          element("receiveTask", "messageRef default " + ASYNC),
          element("manualTask", "default " + ASYNC),
          element("sequenceFlow", "sourceRef targetRef isImmediate"),
          element("conditionExpression", "xsi:type"),
          element("completionCondition", "xsi:type"),
          element("timerEventDefinition", ""),
          element("timeDate", "xsi:type"),
          element("timeDuration", "xsi:type"),
          element("timeCycle", "xsi:type"),
          element("messageEventDefinition", "messageRef"),
          element("errorEventDefinition", "errorRef"),
          element("escalationEventDefinition", "escalationRef"),
          element("terminateEventDefinition", ""),
          element("message", ""),
          element("error", "errorCode"),
          element("escalation", "escalationCode"),
          element("multiInstanceLoopCharacteristics", "isSequential camunda:collection camunda:elementVariable"),
          element("textAnnotation", "textFormat"),
          element("text", ""),
          element("association", "sourceRef targetRef associationDirection"),
          element("group", "categoryValueRef"),
          element("camunda:properties", ""),
          element("camunda:property", "value"),
          element("camunda:in", "businessKey source target"),
          element("camunda:out", "source target"));

  /** What stands in a {@code camunda:property} of an element, by its name. */
  static final Set<String> PROPERTIES = Set.of("queue", "skill", "target", "person");

  private Vocabulary() {}

  private static Map.Entry<String, Set<String>> element(String name, String attributes) {
    Set<String> all = new java.util.HashSet<>(NODE);
    if (!attributes.isEmpty()) {
      all.addAll(Set.of(attributes.split(" ")));
    }
    return Map.entry(name, Set.copyOf(all));
  }
}
