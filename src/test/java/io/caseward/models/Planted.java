package io.caseward.models;

import io.caseward.workflow.ActionDeclaration;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A fault that a rule must find.
 *
 * @param rule the rule's name
 * @param by what is changed in the sound library
 * @param said part of the sentence that is due
 */
record Planted(String rule, UnaryOperator<Library> by, String said) {

  /** Small models that keep to every rule. */
  static final Library SOUND = Library.in(Path.of("src/test/resources/models"));

  static final ProductWords WORDS =
      new ProductWords(
          Map.of(
              "noteOrder", ActionDeclaration.named("noteOrder").in("weight", "its weight").out("note", "its note"),
              "remindClerk", ActionDeclaration.named("remindClerk").in("note", "which").in("tone", "how; may be left out"),
              "payRefund", ActionDeclaration.named("payRefund")),
          Set.of("orders"), Set.of("colour"), Set.of("resolve"), Set.of("clerks"), Set.of("steep"),
          Map.of("fine", false, "ban", true));

  static final String CHECK = "check-order.bpmn";
  static final String REFUND = "refund-order.bpmn";
  static final String WEIGH = "weigh-order.dmn";
  static final String FORM = "inspect-order.form";

  static Stream<Planted> all() {
    return Stream.of(
            PlantedInNames.faults(),
            PlantedInDrawings.flows(),
            PlantedInDrawings.layout(),
            PlantedInReferences.faults(),
            PlantedInTables.faults(),
            PlantedInForms.faults(),
            PlantedAgainstTheProduct.faults())
        .flatMap(List::stream);
  }

  Library library() {
    return by.apply(SOUND);
  }

  @Override
  public String toString() {
    return rule + ": " + said;
  }

  static Planted in(String file, String rule, String found, String instead, String said) {
    return new Planted(rule, sound -> sound.with(file, found, instead), said);
  }

  /** A second change for a fault that one change does not make. */
  Planted after(String file, String found, String instead) {
    return new Planted(rule, sound -> by.apply(sound).with(file, found, instead), said);
  }
}
