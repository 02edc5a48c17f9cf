package io.caseward.models;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that the shipped models keep to. */
final class ModelRules {

  private ModelRules() {}

  /** Those that need nothing but the files. */
  static List<Rule> ofFiles() {
    return Stream.of(NameRules.RULES, FlowRules.RULES, LayoutRules.RULES, ReferenceRules.RULES, VariableRules.RULES, TableRules.RULES, FormRules.RULES)
        .flatMap(List::stream)
        .toList();
  }

  static List<Rule> all(ProductWords words) {
    return Stream.concat(ofFiles().stream(), ProductRules.over(words).stream()).toList();
  }
}
