package io.caseward.models;

import static io.caseward.models.Rule.unless;

import io.caseward.workflow.ActionDeclaration;
import io.caseward.workflow.ActionDeclaration.Field;
import io.caseward.workflow.guard.ModelGuard;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What models say of the product: its actions, queues, facts, clocks, ladders and penalties. */
final class ProductRules {

  private final ProductWords words;

  private ProductRules(ProductWords words) {
    this.words = words;
  }

  static List<Rule> over(ProductWords words) {
    ProductRules rules = new ProductRules(words);
    return List.of(
        new Rule("passesTheGuard", rules::guard),
        Rule.ofNodes("namesDeclaredActions", rules::declared),
        Rule.ofNodes("givesEachActionWhatItNeeds", rules::inputs),
        Rule.ofNodes("keepsWhatTheActionGives", rules::outputs),
        Rule.ofDiagrams("catchesEveryDeclaredError", rules::errors),
        new Rule("namesQueuesThatExist", rules::queues),
        new Rule("readsFactsThatExist", rules::facts),
        Rule.ofDiagrams("asksClocksThatExist", rules::clocks),
        Rule.ofForms("offersListsThatExist", rules::lists),
        Rule.ofTables("choosesLaddersThatExist", table -> unknown(table, "ladder", words.ladders())),
        Rule.ofTables("proposesPenaltiesThatExist", table -> unknown(table, "penalty", words.penalties().keySet())),
        Rule.ofTables("callsSeverePenaltiesSevere", rules::severe),
        new Rule("setsTargetsThatAreDurations", ProductRules::targets));
  }

  private Stream<String> guard(Library library) {
    ModelGuard guard = new ModelGuard(words.actions()::keySet);
    return library.texts().entrySet().stream().flatMap(file ->
        guard.objections(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)).stream().map(objection -> file.getKey() + ": " + objection.sentence()));
  }

  private Stream<String> declared(Node node) {
    return unless(!node.is("serviceTask") || words.actions().containsKey(node.action()), "%s does '%s', which nothing declares; declared are %s", node.id(), node.action(), words.actions().keySet());
  }

  private Stream<ActionDeclaration> actionOf(Node node) {
    return Stream.ofNullable(node.is("serviceTask") ? words.actions().get(node.action()) : null);
  }

  private Stream<String> inputs(Node node) {
    Set<String> given = node.properties("in.").keySet();
    return actionOf(node).flatMap(action -> {
      List<String> known = names(action.inputs());
      List<String> needed = names(action.inputs().stream().filter(input -> !input.means().contains("may be left out")).toList());
      return unless(known.containsAll(given) && given.containsAll(needed), "%s gives %s to %s, which takes %s", node.id(), given, action.name(), known);
    });
  }

  private Stream<String> outputs(Node node) {
    Set<String> kept = node.properties("out.").keySet();
    return actionOf(node).flatMap(action -> unless(names(action.outputs()).containsAll(kept), "%s keeps %s of %s, which gives %s", node.id(), kept, action.name(), names(action.outputs())));
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().map(Field::name).toList();
  }

  private Stream<String> errors(Diagram diagram) {
    return diagram.nodes("serviceTask").stream().flatMap(node -> actionOf(node).flatMap(action -> {
      List<String> caught = diagram.nodes("boundaryEvent").stream().filter(event -> event.host().equals(node.id())).map(diagram::errorOf).toList();
      return unless(Set.copyOf(caught).equals(Set.copyOf(names(action.errors()))), "%s catches %s of %s, which can end with %s", node.id(), caught, action.name(), names(action.errors()));
    }));
  }

  private Stream<String> queues(Library library) {
    Stream<String> drawn = library.diagrams().stream().flatMap(diagram -> diagram.nodes().stream()).flatMap(node -> Stream.ofNullable(node.properties().get("queue")));
    Stream<String> decided = library.tables().stream().flatMap(table -> table.words("queue").stream());
    return Stream.concat(drawn, decided).distinct().filter(queue -> !words.queues().contains(queue)).map(queue -> "the queue '%s' does not exist; there are %s".formatted(queue, words.queues()));
  }

  private Stream<String> facts(Library library) {
    Stream<String> drawn = library.diagrams().stream().flatMap(Expression::of).flatMap(expression -> expression.paths().stream());
    Stream<String> asked = library.tables().stream().flatMap(table -> table.inputs().stream()).map(Table.Column::expression);
    return Stream.concat(drawn, asked)
        .filter(path -> path.startsWith("facts.") && !words.facts().contains(path.substring("facts.".length())))
        .map(path -> "'%s' is read; there are the facts %s".formatted(path, words.facts()));
  }

  private Stream<String> clocks(Diagram diagram) {
    return Xml.within(diagram.xml(), "timeDate").stream()
        .map(date -> date.getTextContent().trim())
        .filter(date -> words.clocks().stream().noneMatch(clock -> date.equals("${clocks." + clock + "}")))
        .map(date -> "a timer asks for '%s'; there are the clocks %s".formatted(date, words.clocks()));
  }

  private Stream<String> lists(FormFile form) {
    return form.fields().stream()
        .filter(field -> !field.text("valuesKey").isEmpty() && !words.lists().contains(field.text("valuesKey")))
        .map(field -> "'%s' offers the list '%s'; there are %s".formatted(field.key(), field.text("valuesKey"), words.lists()));
  }

  private static Stream<String> unknown(Table table, String output, Set<String> known) {
    return table.words(output).stream().filter(word -> !known.contains(word)).map(word -> "it answers '%s', which is no %s; there are %s".formatted(word, output, known));
  }

  private Stream<String> severe(Table table) {
    int penalty = table.outputNames().indexOf("penalty");
    int severe = table.outputNames().indexOf("severe");
    return penalty < 0 ? Stream.empty() : table.rows().stream()
        .filter(row -> !row.answers().get(severe).equals(String.valueOf(words.penalties().get(row.answers().get(penalty).replace("\"", "")))))
        .map(row -> "%s calls %s severe: %s".formatted(row.id(), row.answers().get(penalty), row.answers().get(severe)));
  }

  private static Stream<String> targets(Library library) {
    Stream<String> drawn = library.diagrams().stream().flatMap(diagram -> diagram.nodes().stream()).flatMap(node -> Stream.ofNullable(node.properties().get("target")));
    Stream<String> decided = library.tables().stream().flatMap(table -> Stream.of("target", "acknowledge", "first_touch", "resolve").flatMap(output -> table.words(output).stream()));
    return Stream.concat(drawn, decided).filter(target -> !isDuration(target)).map(target -> "the target '%s' is no duration; write such as PT4H".formatted(target));
  }

  private static boolean isDuration(String text) {
    try {
      return Duration.parse(text).compareTo(Duration.ZERO) > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
