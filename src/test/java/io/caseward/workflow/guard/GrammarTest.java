package io.caseward.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "Review case",
    "${verdict == \"violation\"}",
    "${sampled or (verdict == \"violation\" and facts.severity == \"critical\")}",
    "${secondVerdict != null and secondVerdict != verdict}",
    "${not severe}",
    "${facts.reportCount + 1 > 3}",
    "${list[0] == 'a'}",
    "Case of ${facts.subjectType}, ${facts.market}",
    "#{execution.processBusinessKey}",
  })
  void takesFactsVariablesAndComparisons(String expression) {
    assertThat(Grammar.objection(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "${execution.getClass().getClassLoader()}",
    "${''.getClass().forName('java.lang.Runtime')}",
    "${execution.processEngineServices}",
    "${task.id}",
    "${caseExecution}",
    "${externalTask.id}",
    "#{execution.processBusinessKey.length()}",
    "${now()}",
    "${a ? b : c}",
    "${verdict.toString()}",
    "${map['x'].call()}",
    "${someBean.run('rm')}",
    "${unclosed",
    "text ${good} and ${bad.call()}",
    "${dateTime().plusDays(1)}",
  })
  void refusesCallsChoicesAndTheEngine(String expression) {
    assertThat(Grammar.objection(expression)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 200})
  void refusesBracketsNestedTooDeep(int depth) {
    assertThat(Grammar.objection("${" + "(".repeat(depth) + "1" + ")".repeat(depth) + "}")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {501, 20_000})
  void refusesWhatIsTooLong(int characters) {
    assertThat(Grammar.objection("${" + "1+".repeat(characters / 2) + "1}")).isPresent();
  }
}
