package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.impl.juel.SimpleContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an expression reaches in a diagram that got past everything before it. */
@CasewardTest
class GuardedExpressionsTest {

  @Autowired private ProcessEngineConfigurationImpl engine;

  @ParameterizedTest
  @ValueSource(strings = {
    "${''.getClass()}", "${execution.id}", "#{task.name}", "${runtimeService.deleteProcessInstance('1', '')}",
    "${currentUser()}", "${dateTime()}", "${facts.reason.toString()}"
  })
  void refusesToMakeOneThatCalls(String text) {
    ExpressionManager expressions = engine.getExpressionManager();

    assertThatThrownBy(() -> expressions.createExpression(text))
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("is refused");
  }

  @Test
  void findsNoBeanByItsName() {
    assertThat(names().getValue(new SimpleContext(), null, "runtimeService")).isNull();
    assertThat(names().getValue(new SimpleContext(), null, "environment")).isNull();
  }

  @Test
  void callsNoMethodEvenWhenItIsEvaluated() {
    assertThatThrownBy(() -> names().invoke(new SimpleContext(), "", "getClass", new Class<?>[0], new Object[0]))
        .hasMessage("Method 'getClass' may not be called from a diagram.");
  }

  @Test
  void readsNoPropertyOfAnObject() {
    assertThatThrownBy(() -> names().getValue(new SimpleContext(), new Thread(), "contextClassLoader"))
        .hasMessageContaining("only maps and lists have parts");
  }

  @Test
  void readsPartsOfMaps() {
    assertThat(names().getValue(new SimpleContext(), Map.of("severity", "high"), "severity")).isEqualTo("high");
  }

  private KnownNames names() {
    return ((GuardedExpressions) engine.getExpressionManager()).names();
  }
}
