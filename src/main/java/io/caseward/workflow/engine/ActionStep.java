package io.caseward.workflow.engine;

import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionError;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** How the engine runs a declared action. */
final class ActionStep implements JavaDelegate {

  private final Action action;

  ActionStep(Action action) {
    this.action = action;
  }

  @Override
  public void execute(DelegateExecution delegate) {
    ExecutionEntity execution = (ExecutionEntity) delegate;
    Steps steps = Steps.of(execution);
    try {
      steps.keep(action.run(call(execution, steps)), execution);
    } catch (ActionError error) {
      throw new BpmnError(error.code(), error.getMessage());
    }
  }

  private static ActionCall call(ExecutionEntity execution, Steps steps) {
    Place place = Place.of(execution);
    return new ActionCall(
        place.caseNumber(), place.processInstance(), place.sop(), place.sopVersion(), place.element(), steps.inputs(execution));
  }
}
