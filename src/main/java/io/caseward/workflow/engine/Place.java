package io.caseward.workflow.engine;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/** Where a token stands: the case, the SOP and the element. */
record Place(String caseNumber, String processInstance, String sop, int sopVersion, String element) {

  static Place of(ExecutionEntity execution) {
    ProcessDefinitionEntity definition = execution.getProcessDefinition();
    return new Place(
        execution.getProcessBusinessKey(),
        execution.getProcessInstanceId(),
        definition.getKey(),
        definition.getVersion(),
        execution.getActivityId());
  }
}
