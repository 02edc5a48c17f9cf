package io.caseward.workflow.guard;

import static io.caseward.workflow.guard.Vocabulary.BPMN;
import static io.caseward.workflow.guard.Vocabulary.CAMUNDA;
import static io.caseward.workflow.guard.Vocabulary.XSI;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamReader;

/** Holds a diagram against the {@link Vocabulary}, element by element. Fails closed. */
final class BpmnReader implements SafeXml.Visitor {

  private static final int MOST_BPMN_ELEMENTS = 2_000;
  private static final String ACTION = "\\$\\{[a-z][A-Za-z0-9]*}";

  private final Set<String> actions;
  private final List<Objection> objections = new ArrayList<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private final Set<String> seenIds = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private int bpmnElements;
  private int executables;

  BpmnReader(Set<String> actions) {
    this.actions = new TreeSet<>(actions);
  }

  List<Objection> objections(byte[] bytes) {
    SafeXml.read(bytes, this);
    if (objections.isEmpty() && executables != 1) {
      objections.add(ModelGuard.whole("one-process", "it has %d executable processes".formatted(executables), "Draw exactly one executable process a file"));
    }
    return objections;
  }

  @Override
  public void opened(XMLStreamReader at) {
    String name = spelled(at.getNamespaceURI(), at.getLocalName());
    names.push(name);
    ids.push(idOf(at));
    text.setLength(0);
    if (Vocabulary.DRAWING.contains(at.getNamespaceURI()) || insideDrawing()) {
      checkDrawing(at);
      return;
    }
    if (++bpmnElements > MOST_BPMN_ELEMENTS) {
      object(at, "size", "it has more than %d elements".formatted(MOST_BPMN_ELEMENTS), "Split it with a call activity");
      return;
    }
    Set<String> attributes = Vocabulary.ELEMENTS.get(name);
    if (attributes == null) {
      object(at, "element", "'%s' may not be used".formatted(name), "Use a building block of the palette");
      return;
    }
    checkId(at);
    checkAttributes(at, name, attributes);
    checkMeaning(at, name);
  }

  /** What the engine would read in a drawing: nothing but the schema hints that make a parser call out. */
  private void checkDrawing(XMLStreamReader at) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      if (XSI.equals(at.getAttributeNamespace(i))) {
        object(at, "attribute", "the attribute 'xsi:%s' stands on a drawn shape".formatted(at.getAttributeLocalName(i)), "Remove it");
      }
    }
    if (BPMN.equals(at.getNamespaceURI()) || CAMUNDA.equals(at.getNamespaceURI())) {
      object(at, "element", "'%s' stands inside the drawing".formatted(names.peek()), "Move it into the process");
    }
  }

  private boolean insideDrawing() {
    return names.stream().skip(1).anyMatch(name -> name.startsWith("drawing:"));
  }

  private void checkId(XMLStreamReader at) {
    String id = at.getAttributeValue(null, "id");
    if (id != null && !seenIds.add(id)) {
      object(at, "id", "the id '%s' stands twice".formatted(id), "Give each element an id of its own");
    }
  }

  private void checkAttributes(XMLStreamReader at, String name, Set<String> allowed) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      String attribute = spelled(at.getAttributeNamespace(i), at.getAttributeLocalName(i));
      String value = at.getAttributeValue(i);
      boolean known = allowed.contains(attribute) || (name.startsWith("camunda:") && allowed.contains(at.getAttributeLocalName(i)));
      if (attribute.startsWith("modeler:")) {
        continue;
      }
      if (!known) {
        object(at, "attribute", "the attribute '%s' may not be used on '%s'".formatted(attribute, name), "Remove it; a service task names an action in camunda:delegateExpression");
      } else {
        Grammar.objection(value).ifPresent(why -> object(at, "expression", "the expression '%s' is refused: %s".formatted(shortened(value), why), "Use facts, variables and comparisons"));
      }
    }
  }

  private void checkMeaning(XMLStreamReader at, String name) {
    switch (name) {
      case "process" -> executables += "true".equals(at.getAttributeValue(null, "isExecutable")) ? 1 : 0;
      case "serviceTask" -> checkAction(at);
      case "callActivity" -> literal(at, null, "calledElement");
      case "businessRuleTask" -> literal(at, CAMUNDA, "decisionRef");
      case "userTask" -> literal(at, CAMUNDA, "formRef");
      case "message", "error", "escalation" -> plain(at, at.getAttributeValue(null, "name"));
      case "camunda:property" -> checkProperty(at);
      case "camunda:in" -> checkBusinessKey(at);
      default -> { }
    }
  }

  private void checkAction(XMLStreamReader at) {
    String expression = at.getAttributeValue(CAMUNDA, "delegateExpression");
    if (expression == null || !expression.matches(ACTION) || !actions.contains(expression.substring(2, expression.length() - 1))) {
      object(at, "action", "it names no declared action ('%s')".formatted(expression), "Name one of: " + String.join(", ", actions));
    }
  }

  private void checkProperty(XMLStreamReader at) {
    String name = String.valueOf(at.getAttributeValue(null, "name"));
    if (!Vocabulary.PROPERTIES.contains(name) && !name.matches("(in|out)\\.[A-Za-z][A-Za-z0-9]*")) {
      object(at, "property", "the property '%s' is not known".formatted(name), "Known are " + String.join(", ", new TreeSet<>(Vocabulary.PROPERTIES)) + ", in.<name> and out.<name>");
    }
    if (name.equals("target")) {
      String words = String.valueOf(at.getAttributeValue(null, "value"));
      Timers.targetObjection(words).ifPresent(why -> object(at, "target", "the target '%s' is refused: %s".formatted(shortened(words), why), "Write counted time from PT1M to P90D, such as PT4H"));
    }
  }

  private void checkBusinessKey(XMLStreamReader at) {
    String key = at.getAttributeValue(null, "businessKey");
    if (key != null && !key.equals(Grammar.BUSINESS_KEY)) {
      object(at, "business-key", "the business key is '%s'".formatted(shortened(key)), "It is always " + Grammar.BUSINESS_KEY);
    }
  }

  private void literal(XMLStreamReader at, String namespace, String attribute) {
    String value = at.getAttributeValue(namespace, attribute);
    if (value == null || !value.matches("[a-z][a-z0-9-]*")) {
      object(at, "reference", "'%s' is '%s'".formatted(attribute, value), "Name an existing one literally, in kebab-case");
    }
  }

  private void plain(XMLStreamReader at, String value) {
    if (value != null && Grammar.isExpression(value)) {
      object(at, "literal", "'%s' is an expression".formatted(shortened(value)), "Write a literal name");
    }
  }

  @Override
  public void text(String more, XMLStreamReader at) {
    text.append(more);
  }

  @Override
  public void closed(XMLStreamReader at) {
    String name = names.pop();
    String words = text.toString().trim();
    text.setLength(0);
    if (Timers.NAMES.contains(name)) {
      Timers.objection(name, words).ifPresent(why -> object(at, "timer", "the timer '%s' is refused: %s".formatted(shortened(words), why), Timers.ALLOWED));
    } else if (!name.startsWith("drawing:")) {
      Grammar.objection(words).ifPresent(why -> object(at, "expression", "the expression '%s' is refused: %s".formatted(shortened(words), why), "Use facts, variables and comparisons"));
    }
    ids.pop();
  }

  @Override
  public void objected(Objection objection) {
    objections.add(objection);
  }

  private void object(XMLStreamReader at, String rule, String what, String instead) {
    String element = ids.stream().filter(id -> !id.isEmpty()).findFirst().orElse("");
    objections.add(new Objection(at.getLocation().getLineNumber(), element, rule, what, instead));
  }

  private static String idOf(XMLStreamReader at) {
    String id = at.getAttributeValue(null, "id");
    return id == null ? "" : id;
  }

  private static String spelled(String namespace, String local) {
    if (namespace == null || namespace.isEmpty() || BPMN.equals(namespace)) {
      return local;
    }
    if (Vocabulary.DRAWING.contains(namespace)) {
      return "drawing:" + local;
    }
    return switch (namespace) {
      case CAMUNDA -> "camunda:" + local;
      case XSI -> "xsi:" + local;
      case "http://camunda.org/schema/modeler/1.0" -> "modeler:" + local;
      default -> "{" + namespace + "}" + local;
    };
  }

  private static String shortened(String value) {
    return value.length() <= 80 ? value : value.substring(0, 77) + "...";
  }
}
