package io.caseward.models;

import static io.caseward.models.Rule.unless;

import io.caseward.sla.Targets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What diagrams say of forms, of decisions and of each other. */
final class ReferenceRules {

  static final List<Rule> RULES =
      List.of(
          Rule.ofNodesAmong("showsFormsThatExist", ReferenceRules::form),
          Rule.ofNodesAmong("asksDecisionsThatExist", ReferenceRules::decision),
          Rule.ofNodesAmong("callsSopsThatExist", ReferenceRules::sop),
          new Rule("callsInNoCircle", ReferenceRules::circles),
          Rule.ofNodes("handsOnTheCaseNumber", ReferenceRules::caseNumber),
          Rule.ofNodes("keepsFormsAndDecisionsOfItsVersion", ReferenceRules::bound),
          Rule.ofNodesAmong("keepsAnswersThatTheFormAsksFor", ReferenceRules::answers),
          Rule.ofNodesAmong("keepsResultsThatTheDecisionGives", ReferenceRules::results),
          new Rule("catchesErrorsThatTheCalledSopThrows", ReferenceRules::errors),
          new Rule("shipsNothingThatNoSopUses", ReferenceRules::unused));

  /** Decisions that the product asks itself, outside of any diagram. */
  private static final Set<String> ASKED_BY_THE_PRODUCT = Set.of(Targets.TABLE + ".dmn");

  private ReferenceRules() {}

  private static Stream<String> form(Library library, Node node) {
    String form = node.camunda("formRef");
    return unless(!node.is("userTask") || library.form(form).isPresent(), "%s shows the form '%s', which no file holds", node.id(), form);
  }

  private static Stream<String> decision(Library library, Node node) {
    String decision = node.camunda("decisionRef");
    return unless(!node.is("businessRuleTask") || library.table(decision).isPresent(), "%s asks the decision '%s', which no file holds", node.id(), decision);
  }

  private static Stream<String> sop(Library library, Node node) {
    return unless(!node.is("callActivity") || library.diagram(node.calls()).isPresent(), "%s calls the SOP '%s', which no file holds", node.id(), node.calls());
  }

  private static Stream<String> circles(Library library) {
    return library.diagrams().stream()
        .filter(diagram -> calledFrom(library, diagram).contains(diagram.key()))
        .map(diagram -> "%s: it calls itself, if by way of another".formatted(diagram.file()));
  }

  private static Set<String> calledFrom(Library library, Diagram diagram) {
    Set<String> called = new HashSet<>();
    List<Diagram> open = List.of(diagram);
    while (!open.isEmpty()) {
      open = open.stream()
          .flatMap(caller -> caller.nodes("callActivity").stream())
          .map(Node::calls)
          .filter(called::add)
          .flatMap(key -> library.diagram(key).stream())
          .toList();
    }
    return called;
  }

  private static Stream<String> caseNumber(Node node) {
    boolean handed = Xml.within(node.xml(), "in").stream().anyMatch(in -> in.getAttribute("businessKey").equals("#{execution.processBusinessKey}"));
    return unless(!node.is("callActivity") || handed, "%s hands no business key on, so that the called SOP would have no case", node.id());
  }

  private static Stream<String> bound(Node node) {
    boolean form = !node.is("userTask") || node.camunda("formRefBinding").equals("deployment");
    boolean decision = !node.is("businessRuleTask") || node.camunda("decisionRefBinding").equals("deployment");
    return unless(form && decision, "%s takes the newest form or decision; bind it to the deployment, so that a running case keeps its rules", node.id());
  }

  private static Stream<String> answers(Library library, Node node) {
    return library.form(node.camunda("formRef")).stream().flatMap(form -> node.properties("out.").keySet().stream()
        .filter(field -> form.field(field).isEmpty())
        .map(field -> "%s keeps the answer '%s', which the form %s does not ask for".formatted(node.id(), field, form.key())));
  }

  private static Stream<String> results(Library library, Node node) {
    return library.table(node.camunda("decisionRef")).stream().flatMap(table -> node.properties("out.").keySet().stream()
        .filter(output -> !table.outputNames().contains(output))
        .map(output -> "%s keeps the result '%s'; %s gives %s".formatted(node.id(), output, table.key(), table.outputNames())));
  }

  private static Stream<String> errors(Library library) {
    return library.diagrams().stream().flatMap(diagram -> diagram.nodes("boundaryEvent").stream()
        .filter(event -> !diagram.errorOf(event).isEmpty() && diagram.node(event.host()).is("callActivity"))
        .flatMap(event -> thrown(library, diagram, event)));
  }

  private static Stream<String> thrown(Library library, Diagram diagram, Node event) {
    String called = diagram.node(event.host()).calls();
    Set<String> thrown = library.diagram(called).stream()
        .flatMap(sop -> sop.nodes("endEvent").stream().map(sop::errorOf))
        .filter(code -> !code.isEmpty())
        .collect(Collectors.toSet());
    return unless(thrown.contains(diagram.errorOf(event)), "%s: %s waits for '%s'; %s throws %s", diagram.file(), event.id(), diagram.errorOf(event), called, thrown);
  }

  private static Stream<String> unused(Library library) {
    Set<String> used = library.diagrams().stream()
        .flatMap(diagram -> diagram.nodes().stream())
        .flatMap(node -> Stream.of(node.camunda("formRef") + ".form", node.camunda("decisionRef") + ".dmn"))
        .collect(Collectors.toSet());
    Stream<String> there = Stream.concat(library.forms().stream().map(form -> form.key() + ".form"), library.tables().stream().map(table -> table.key() + ".dmn"));
    return there.filter(file -> !used.contains(file) && !ASKED_BY_THE_PRODUCT.contains(file)).map(file -> "no SOP uses %s; take it out".formatted(file));
  }
}
