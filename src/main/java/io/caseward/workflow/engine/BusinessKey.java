package io.caseward.workflow.engine;

import io.caseward.workflow.guard.Grammar;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The case's number, as a call activity hands it on. */
final class BusinessKey implements Expression {

  @Override
  public Object getValue(VariableScope scope) {
    return scope instanceof ExecutionEntity execution ? execution.getProcessBusinessKey() : null;
  }

  @Override
  public Object getValue(VariableScope scope, BaseDelegateExecution context) {
    return getValue(scope);
  }

  @Override
  public void setValue(Object value, VariableScope scope) {
    throw new UnsupportedOperationException("A case keeps its number.");
  }

  @Override
  public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
    setValue(value, scope);
  }

  @Override
  public String getExpressionText() {
    return Grammar.BUSINESS_KEY;
  }

  @Override
  public boolean isLiteralText() {
    return false;
  }
}
