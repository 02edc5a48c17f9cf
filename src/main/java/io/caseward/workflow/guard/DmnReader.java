package io.caseward.workflow.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Holds a decision against what is allowed: tables with FEEL, within bounds. Fails closed. */
final class DmnReader implements SafeXml.Visitor {

  private static final int MOST_RULES = 500;
  private static final int MOST_COLUMNS = 20;
  private static final Set<String> ELEMENTS =
      Set.of("definitions", "decision", "decisionTable", "input", "inputExpression", "inputEntry", "inputValues", "output", "outputEntry", "outputValues", "rule", "text", "description", "informationRequirement", "requiredDecision", "requiredInput", "inputData", "variable", "annotation", "annotationEntry", "extensionElements");
  private static final Set<String> ATTRIBUTES =
      Set.of("id", "name", "namespace", "exporter", "exporterVersion", "hitPolicy", "aggregation", "label", "typeRef", "href", "historyTimeToLive", "versionTag", "preferredOrientation", "inputVariable", "width", "annotationsWidth", "outputLabel");
  private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "COLLECT", "ANY");
  private static final Pattern CODE = Pattern.compile("\\b(function|external|for|some|every)\\b");
  private static final Pattern RANGE = Pattern.compile("\\d{5,}\\s*\\.\\.|\\.\\.\\s*\\d{6,}");

  private final List<Objection> objections = new ArrayList<>();
  private final Deque<String> ids = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int rules;
  private int columns;

  List<Objection> objections(byte[] bytes) {
    SafeXml.read(bytes, this);
    return objections;
  }

  @Override
  public void opened(XMLStreamReader at) {
    names.push(at.getLocalName());
    ids.push(String.valueOf(at.getAttributeValue(null, "id")));
    text.setLength(0);
    if (drawing(at)) {
      return;
    }
    if (!isDmn(at.getNamespaceURI()) || !ELEMENTS.contains(at.getLocalName())) {
      object(at, "element", "'%s' may not be used in a decision".formatted(at.getLocalName()), "Use a decision table");
      return;
    }
    count(at);
    checkAttributes(at);
  }

  private void count(XMLStreamReader at) {
    rules += at.getLocalName().equals("rule") ? 1 : 0;
    columns += Set.of("input", "output").contains(at.getLocalName()) ? 1 : 0;
    if (rules > MOST_RULES || columns > MOST_COLUMNS) {
      object(at, "size", "it has more than %d rules or %d columns".formatted(MOST_RULES, MOST_COLUMNS), "Split the decision");
    }
  }

  private void checkAttributes(XMLStreamReader at) {
    for (int i = 0; i < at.getAttributeCount(); i++) {
      String name = at.getAttributeLocalName(i);
      String value = at.getAttributeValue(i);
      if (name.equals("expressionLanguage")) {
        if (!value.equalsIgnoreCase("feel")) {
          object(at, "language", "its expression language is '%s'".formatted(value), "Use FEEL");
        }
      } else if (name.equals("hitPolicy") && !HIT_POLICIES.contains(value)) {
        object(at, "hit-policy", "its hit policy is '%s'".formatted(value), "Use UNIQUE, FIRST, COLLECT or ANY");
      } else if (Vocabulary.XSI.equals(at.getAttributeNamespace(i)) || !ATTRIBUTES.contains(name)) {
        object(at, "attribute", "the attribute '%s' may not be used".formatted(name), "Remove it");
      }
    }
  }

  @Override
  public void text(String more, XMLStreamReader at) {
    text.append(more);
  }

  @Override
  public void closed(XMLStreamReader at) {
    String words = text.toString();
    text.setLength(0);
    if (names.peek().equals("text") && isExpression()) {
      checkFeel(at, words);
    }
    names.pop();
    ids.pop();
  }

  private boolean isExpression() {
    String parent = names.stream().skip(1).findFirst().orElse("");
    return !Set.of("annotationEntry").contains(parent);
  }

  private void checkFeel(XMLStreamReader at, String words) {
    String bare = words.replaceAll("\"[^\"]*\"", "\"\"");
    if (CODE.matcher(bare).find()) {
      object(at, "feel", "'%s' loops or defines a function".formatted(words.trim()), "Compare with values, lists and ranges");
    } else if (RANGE.matcher(bare).find()) {
      object(at, "feel", "'%s' is too wide a range".formatted(words.trim()), "At most 10,000 values are allowed");
    }
  }

  @Override
  public void objected(Objection objection) {
    objections.add(objection);
  }

  private boolean drawing(XMLStreamReader at) {
    String namespace = String.valueOf(at.getNamespaceURI());
    return namespace.contains("/DMNDI/") || namespace.contains("/DMN/") && namespace.contains("/DI/") || namespace.contains("/DC/") || namespace.contains("biodi");
  }

  private static boolean isDmn(String namespace) {
    return namespace != null && (namespace.startsWith("https://www.omg.org/spec/DMN/") || namespace.startsWith("http://www.omg.org/spec/DMN/"));
  }

  private void object(XMLStreamReader at, String rule, String what, String instead) {
    String element = ids.stream().filter(id -> !id.equals("null")).findFirst().orElse("");
    objections.add(new Objection(at.getLocation().getLineNumber(), element, rule, what, instead));
  }
}
