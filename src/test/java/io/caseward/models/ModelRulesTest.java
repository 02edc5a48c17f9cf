package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRulesTest {

  private static final List<Rule> RULES = ModelRules.all(Planted.WORDS);

  static List<Rule> rules() {
    return RULES;
  }

  static Stream<Planted> faults() {
    return Planted.all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void letsASoundModelPass(Rule rule) {
    assertThat(rule.breachesIn(Planted.SOUND)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void findsThePlantedFault(Planted fault) {
    Rule rule = RULES.stream().filter(known -> known.name().equals(fault.rule())).findFirst().orElseThrow();

    assertThat(rule.breachesIn(fault.library())).anyMatch(said -> said.contains(fault.said()));
  }

  @Test
  void hasAPlantedFaultForEveryRule() {
    assertThat(Planted.all().map(Planted::rule)).containsAll(RULES.stream().map(Rule::name).toList());
    assertThat(RULES).extracting(Rule::name).doesNotHaveDuplicates();
  }
}
