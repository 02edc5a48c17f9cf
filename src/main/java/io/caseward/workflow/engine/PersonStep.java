package io.caseward.workflow.engine;

import io.caseward.workflow.PersonTasks;
import io.caseward.workflow.PersonTasks.OpenedTask;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the worklist of each person's step as it opens and ends. A step is worked in Caseward
 * alone: the engine's own pages and REST are told so when they claim or complete.
 */
@Component
class PersonStep implements TaskListener {

  private static final ThreadLocal<String> FINISHING = new ThreadLocal<>();

  private final ObjectProvider<PersonTasks> worklist;

  PersonStep(ObjectProvider<PersonTasks> worklist) {
    this.worklist = worklist;
  }

  /** Lets one task be completed on this thread, by the product itself. */
  static void finishing(String taskId, Runnable completion) {
    FINISHING.set(taskId);
    try {
      completion.run();
    } finally {
      FINISHING.remove();
    }
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> worklist.forEach(tasks -> tasks.opened(opened((TaskEntity) task)));
      case EVENTNAME_COMPLETE -> complete(task);
      case EVENTNAME_DELETE -> worklist.forEach(tasks -> tasks.ended(task.getId(), false));
      default -> refuse(task);
    }
  }

  private void complete(DelegateTask task) {
    if (!task.getId().equals(FINISHING.get())) {
      refuse(task);
    }
    worklist.forEach(tasks -> tasks.ended(task.getId(), true));
  }

  private static void refuse(DelegateTask task) {
    throw new AuthorizationException("'%s' is taken, handed over and finished in Caseward's worklist, where its clock and the record are kept; open /tasks/%s.".formatted(task.getName(), task.getId()));
  }

  static OpenedTask opened(TaskEntity task) {
    ExecutionEntity execution = task.getExecution();
    Place place = Place.of(execution);
    return new OpenedTask(
        task.getId(),
        place.caseNumber(),
        place.processInstance(),
        place.sop(),
        place.sopVersion(),
        place.element(),
        task.getName(),
        formOf(task),
        Steps.of(execution).plain(),
        execution.getVariables());
  }

  private static String formOf(TaskEntity task) {
    var form = task.getTaskDefinition().getCamundaFormDefinitionKey();
    return form == null ? null : form.getExpressionText();
  }
}
