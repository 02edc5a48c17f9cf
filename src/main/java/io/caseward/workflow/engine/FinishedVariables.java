package io.caseward.workflow.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.task.Task;

/** Which of a form's answers the diagram keeps, and under which names. */
final class FinishedVariables {

  private FinishedVariables() {}

  static Map<String, Object> of(String taskId, Map<String, Object> answers, TaskService tasks, RepositoryService repository) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (task == null) {
      return Map.of();
    }
    ProcessDefinitionEntity definition =
        (ProcessDefinitionEntity) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(task.getProcessDefinitionId());
    Map<String, Object> kept = new HashMap<>();
    Steps.of(definition.findActivity(task.getTaskDefinitionKey()))
        .outputs()
        .forEach((field, variable) -> kept.put(variable, answers.get(field)));
    return kept;
  }
}
