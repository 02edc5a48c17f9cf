package io.caseward.workflow.engine;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.invocation.VariableScopeContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A decision step: the table reads {@code facts}, its result is at hand under the result variable
 * until the next wait, and what later steps need is kept by {@code out.<name>}. The engine's own
 * behaviour would store every result as a serialised object.
 */
final class DecisionStep extends AbstractBpmnActivityBehavior {

  private final String key;
  private final String deployment;
  private final String resultVariable;
  private final Facts facts;

  /** The table bundled with the diagram is another only where the diagram is another. */
  private volatile Table bundled;

  /**
   * @param deployment null where the newest version of the decision is asked
   */
  DecisionStep(String decisionKey, String resultVariable, String deployment, Facts facts) {
    this.key = decisionKey;
    this.resultVariable = resultVariable;
    this.deployment = deployment;
    this.facts = facts;
  }

  /**
   * A decision and the facts it speaks of.
   *
   * @param reads empty where it cannot be told
   */
  private record Table(DmnDecision decision, Optional<Set<String>> reads) {}

  @Override
  public void execute(ActivityExecution activity) throws Exception {
    executeWithErrorPropagation(activity, () -> {
      decide((ExecutionEntity) activity);
      leave(activity);
      return null;
    });
  }

  private void decide(ExecutionEntity execution) {
    Table table = table();
    String caseNumber = execution.getProcessBusinessKey();
    Map<String, Object> known = table.reads().map(names -> facts.of(caseNumber, names)).orElseGet(() -> facts.of(caseNumber));
    Map<String, Object> result = only(Context.getProcessEngineConfiguration().getDmnEngine().evaluateDecision(table.decision(), new WithFacts(known, execution)), execution);
    Steps.of(execution).keep(result, execution);
    if (resultVariable != null) {
      execution.setVariable(resultVariable, Variables.untypedValue(result, true));
    }
  }

  private Table table() {
    Table table = bundled;
    if (table == null) {
      DeploymentCache cache = Context.getProcessEngineConfiguration().getDeploymentCache();
      table = table(deployment == null ? cache.findDeployedLatestDecisionDefinitionByKey(key) : cache.findDeployedDecisionDefinitionByDeploymentAndKey(deployment, key));
      bundled = deployment == null ? null : table;
    }
    return table;
  }

  private static Table table(DecisionDefinition definition) {
    return new Table((DmnDecision) definition, FactsRead.by(definition));
  }

  private static Map<String, Object> only(DmnDecisionResult results, ExecutionEntity execution) {
    if (results == null || results.size() != 1) {
      throw new ProcessEngineException("The decision of '%s' gave %d answers for case %s; exactly one is needed. Add a rule for what is left.".formatted(execution.getActivityId(), results == null ? 0 : results.size(), execution.getProcessBusinessKey()));
    }
    return results.getSingleResult().getEntryMap();
  }

  /** What a table finds: the facts, and the step's variables. */
  private static final class WithFacts implements VariableContext {

    private static final String FACTS = "facts";

    private final TypedValue facts;
    private final VariableContext variables;

    WithFacts(Map<String, Object> facts, ExecutionEntity execution) {
      this.facts = Variables.untypedValue(facts, true);
      this.variables = VariableScopeContext.wrap(execution);
    }

    @Override
    public TypedValue resolve(String name) {
      return name.equals(FACTS) ? facts : variables.resolve(name);
    }

    @Override
    public boolean containsVariable(String name) {
      return name.equals(FACTS) || variables.containsVariable(name);
    }

    @Override
    public Set<String> keySet() {
      Set<String> names = new HashSet<>(variables.keySet());
      names.add(FACTS);
      return names;
    }
  }
}
