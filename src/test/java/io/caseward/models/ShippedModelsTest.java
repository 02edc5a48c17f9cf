package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedModelsTest {

  private static final Library SHIPPED = Library.shipped();

  static List<Rule> rules() {
    return ModelRules.ofFiles();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyShippedModel(Rule rule) {
    assertThat(rule.breachesIn(SHIPPED)).isEmpty();
  }

  @Test
  void areAllRead() {
    assertThat(SHIPPED.diagrams()).extracting(Diagram::key).contains("case-check", "penalty", "appeal", "escalation");
    assertThat(SHIPPED.tables()).extracting(Table::key).contains("triage", "propose-penalty", "choose-ladder", "targets");
    assertThat(SHIPPED.forms()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(SHIPPED.texts().keySet()).allMatch(file -> file.matches("(bpmn/[a-z]+/[a-z-]+\\.(bpmn|dmn)|forms/[a-z]+/[a-z-]+\\.form)"));
  }
}
