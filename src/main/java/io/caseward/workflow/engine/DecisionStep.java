package io.caseward.workflow.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.variable.Variables;

/**
 * A decision step: the table reads {@code facts}, its result is at hand under the result variable
 * until the next wait, and what later steps need is kept by {@code out.<name>}. The engine's own
 * behaviour would store every result as a serialised object.
 */
final class DecisionStep extends AbstractBpmnActivityBehavior {

  private static final String FACTS = "facts";

  private final BaseCallableElement decision;
  private final String resultVariable;
  private final Facts facts;

  DecisionStep(String decisionKey, String binding, String resultVariable, String deploymentId, Facts facts) {
    this.decision = decision(decisionKey, binding, deploymentId);
    this.resultVariable = resultVariable;
    this.facts = facts;
  }

  @Override
  public void execute(ActivityExecution activity) throws Exception {
    executeWithErrorPropagation(activity, () -> {
      decide((ExecutionEntity) activity);
      leave(activity);
      return null;
    });
  }

  private void decide(ExecutionEntity execution) throws Exception {
    execution.setVariableLocal(FACTS, Variables.untypedValue(facts.of(execution.getProcessBusinessKey()), true));
    DecisionEvaluationUtil.evaluateDecision(execution, null, decision, null, null);
    Map<String, Object> result = only((DmnDecisionResult) execution.getVariableLocal(DecisionEvaluationUtil.DECISION_RESULT_VARIABLE), execution);
    execution.removeVariableLocal(FACTS);
    Steps.of(execution).keep(result, execution);
    if (resultVariable != null) {
      execution.setVariable(resultVariable, Variables.untypedValue(result, true));
    }
  }

  private static Map<String, Object> only(DmnDecisionResult results, ExecutionEntity execution) {
    if (results == null || results.size() != 1) {
      throw new ProcessEngineException("The decision of '%s' gave %d answers for case %s; exactly one is needed. Add a rule for what is left.".formatted(execution.getActivityId(), results == null ? 0 : results.size(), execution.getProcessBusinessKey()));
    }
    return results.getSingleResult().getEntryMap();
  }

  private static BaseCallableElement decision(String key, String binding, String deploymentId) {
    BaseCallableElement decision = new BaseCallableElement();
    decision.setDefinitionKeyValueProvider(new ConstantValueProvider(key));
    boolean bundled = BaseCallableElement.CallableElementBinding.DEPLOYMENT.getValue().equals(binding);
    decision.setBinding(bundled ? BaseCallableElement.CallableElementBinding.DEPLOYMENT : BaseCallableElement.CallableElementBinding.LATEST);
    decision.setDeploymentId(deploymentId);
    return decision;
  }
}
