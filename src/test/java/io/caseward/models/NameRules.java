package io.caseward.models;

import static io.caseward.models.Rule.unless;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** How files, keys, elements, messages and errors are called. */
final class NameRules {

  private static final String KEBAB = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final String PASCAL = "[A-Z][A-Za-z0-9]*";
  private static final String NO_VERB = "[A-Za-z]+(tion|sion|ment|ing|ness|al)";
  private static final String PAST = "[A-Za-z]*(ed|[Gg]one|[Ss]ent|[Ff]ound|[Ll]ost|[Pp]aid|[Mm]et|[Tt]old)";
  private static final Map<String, String> PREFIXES =
      Map.of(
          "exclusiveGateway", "gateway",
          "inclusiveGateway", "gateway",
          "parallelGateway", "gateway",
          "eventBasedGateway", "gateway",
          "intermediateCatchEvent", "catchEvent",
          "intermediateThrowEvent", "throwEvent");

  static final List<Rule> RULES =
      List.of(
          Rule.ofDiagrams("holdsOneProcessThatCanRun", NameRules::oneProcess),
          Rule.ofTables("holdsOneDecision", table -> unless(table.decisions().size() == 1, "it holds %d decisions; give each a file of its own", table.decisions().size())),
          new Rule("isNamedAsItsFile", NameRules::namedAsFile),
          new Rule("hasAKeyOfItsOwn", NameRules::keysOnce),
          Rule.ofDiagrams("namesItsProcessInWords", diagram -> diagram.processes().stream().flatMap(NameRules::processName)),
          Rule.ofNodes("hasIdsThatSayTypeAndName", NameRules::nodeId),
          Rule.ofDiagrams("hasFlowIdsThatSayWhereTheyLead", diagram -> diagram.flows().stream().flatMap(NameRules::flowId)),
          Rule.ofNodes("namesTasksVerbAndNoun", NameRules::taskName),
          Rule.ofNodes("namesActionsAfterWhatTheyDo", NameRules::actionName),
          Rule.ofNodes("namesEventsAfterWhatHappened", NameRules::eventName),
          Rule.ofNodes("namesFormsAfterTheirTask", NameRules::formName),
          Rule.ofDiagrams("namesMessagesByModuleAndFact", diagram -> diagram.definitions("message").stream().flatMap(NameRules::message)),
          Rule.ofDiagrams("namesErrorsByBusinessReason", diagram -> diagram.definitions("error").stream().flatMap(NameRules::error)));

  private NameRules() {}

  private static Stream<String> oneProcess(Diagram diagram) {
    List<Element> processes = diagram.processes();
    boolean runs = processes.stream().allMatch(process -> process.getAttribute("isExecutable").equals("true"));
    return unless(processes.size() == 1 && runs, "it holds %d processes; a file holds one, and isExecutable is true", processes.size());
  }

  private static Stream<String> namedAsFile(Library library) {
    Stream<String[]> keys =
        Stream.of(
                library.diagrams().stream().map(m -> new String[] {m.file(), m.key(), ".bpmn"}),
                library.tables().stream().map(m -> new String[] {m.file(), m.key(), ".dmn"}),
                library.forms().stream().map(m -> new String[] {m.file(), m.key(), ".form"}))
            .flatMap(all -> all);
    return keys.flatMap(k -> unless(k[1].matches(KEBAB) && Path.of(k[0]).getFileName().toString().equals(k[1] + k[2]), "%s: its key is '%s'; the file and the key are one kebab-case name", k[0], k[1]));
  }

  private static Stream<String> keysOnce(Library library) {
    Stream<String> keys = Stream.concat(library.diagrams().stream().map(d -> "process " + d.key()), Stream.concat(library.tables().stream().map(t -> "decision " + t.key()), library.forms().stream().map(f -> "form " + f.key())));
    return keys.collect(Collectors.groupingBy(key -> key, Collectors.counting())).entrySet().stream()
        .flatMap(key -> unless(key.getValue() == 1, "%s stands in %d files; whichever is deployed last would win", key.getKey(), key.getValue()));
  }

  private static Stream<String> processName(Element process) {
    Words id = Words.of(process.getAttribute("id"));
    return unless(Words.of(process.getAttribute("name")).equals(id), "the process is named '%s'; its key says '%s'", process.getAttribute("name"), String.join(" ", id.all()));
  }

  private static Stream<String> nodeId(Node node) {
    String expected = PREFIXES.getOrDefault(node.type(), node.type()) + "_" + Words.of(node.name()).pascal();
    return unless(node.id().equals(expected), "'%s' should be '%s': type_PascalCaseName, and the name is '%s'", node.id(), expected, node.name());
  }

  private static Stream<String> flowId(Flow flow) {
    String expected = "flow_%sTo%s".formatted(bare(flow.source()), bare(flow.target()));
    return unless(flow.id().equals(expected), "'%s' should be '%s', after the steps that it joins", flow.id(), expected);
  }

  private static String bare(String id) {
    return id.substring(id.indexOf('_') + 1);
  }

  private static Stream<String> taskName(Node node) {
    String verb = node.name().split("[ -]")[0];
    boolean fine = node.name().matches("[A-Z][a-z]+[ -][A-Za-z].*") && !verb.matches(NO_VERB);
    return unless(!node.isTask() || fine, "%s is named '%s'; say what is done to what, such as 'Review case'", node.id(), node.name());
  }

  private static Stream<String> actionName(Node node) {
    boolean fine = Words.of(node.name()).say(Words.of(node.action()));
    return unless(!node.is("serviceTask") || fine, "%s is named '%s' and does '%s'; the name says what the action does", node.id(), node.name(), node.action());
  }

  private static Stream<String> eventName(Node node) {
    boolean fine = node.name().matches("[A-Z][a-z]+( [a-z]+)+");
    return unless(!node.isEvent() || fine, "%s is named '%s'; an event is a fact in words, such as 'Review overdue'", node.id(), node.name());
  }

  private static Stream<String> formName(Node node) {
    String form = node.camunda("formRef");
    return unless(!node.is("userTask") || form.equals(Words.of(node.name()).kebab()), "%s shows the form '%s'; a form is named after its task: '%s'", node.id(), form, Words.of(node.name()).kebab());
  }

  private static Stream<String> message(Element message) {
    String name = message.getAttribute("name");
    boolean fine = name.matches("[a-z]+\\.[a-z][A-Za-z]*") && name.matches("[a-z]+\\." + PAST);
    return unless(fine && message.getAttribute("id").matches("message_" + PASCAL), "the message '%s' is named '%s'; write module.pastTense, such as 'escalation.acknowledged'", message.getAttribute("id"), name);
  }

  private static Stream<String> error(Element error) {
    String code = error.getAttribute("errorCode");
    boolean fine = code.matches("[A-Z]+(_[A-Z]+)+") && error.getAttribute("id").equals("error_" + Words.of(code.toLowerCase()).pascal());
    return unless(fine, "the error '%s' has the code '%s'; write a business reason in UPPER_SNAKE, and the id after it", error.getAttribute("id"), code);
  }
}
