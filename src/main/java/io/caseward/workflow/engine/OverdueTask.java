package io.caseward.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * When an SLA timer on a person's step fires, says which task is overdue: the variable {@code
 * overdueTask}, on that branch alone.
 */
final class OverdueTask implements ExecutionListener {

  static final String VARIABLE = "overdueTask";

  private final String userTask;

  OverdueTask(String userTask) {
    this.userTask = userTask;
  }

  @Override
  public void notify(DelegateExecution delegate) {
    ExecutionEntity execution = (ExecutionEntity) delegate;
    Context.getCommandContext().getTaskManager().findTasksByProcessInstanceId(execution.getProcessInstanceId()).stream()
        .filter(task -> task.getTaskDefinitionKey().equals(userTask))
        .map(TaskEntity::getId)
        .findFirst()
        .ifPresent(task -> execution.setVariableLocal(VARIABLE, task));
  }
}
