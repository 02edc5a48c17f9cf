package io.caseward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GroundRulesTest {

  static Stream<GroundRule> rules() {
    return Stream.of(EdgeRules.all(), ScopeRules.all(), TimeRules.all(), CodeRules.all())
        .flatMap(List::stream);
  }

  static Stream<Arguments> plants() {
    return rules()
        .flatMap(rule -> rule.planted().stream().map(one -> Arguments.of(rule, one)));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hold(GroundRule rule) {
    rule.check();
  }

  @ParameterizedTest
  @MethodSource("plants")
  void refuseThePlantedViolation(GroundRule rule, Class<?> planted) {
    assertThat(rule.refuses(planted)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void haveAPlantedViolation(GroundRule rule) {
    assertThat(rule.planted()).isNotEmpty();
  }
}
