package io.caseward.workflow.engine;

import io.caseward.workflow.Processes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine behind the product's port. */
@Component
@Transactional
class EngineProcesses implements Processes {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final FormService forms;
  private final ManagementService management;
  private final RepositoryService repository;
  private final TaskTimers timers;

  EngineProcesses(RuntimeService runtime, TaskService tasks, FormService forms, ManagementService management, RepositoryService repository, TaskTimers timers) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.forms = forms;
    this.management = management;
    this.repository = repository;
    this.timers = timers;
  }

  @Override
  public String start(String sop, String caseNumber) {
    return Races.told(() -> runtime.startProcessInstanceByKey(sop, caseNumber).getId());
  }

  @Override
  public void finish(String taskId, Map<String, Object> answers) {
    Map<String, Object> kept = FinishedVariables.of(taskId, answers, tasks, repository);
    PersonStep.finishing(taskId, () -> Races.told(() -> tasks.complete(taskId, kept)));
  }

  @Override
  public boolean send(String message, String caseNumber) {
    return sent(runtime.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber));
  }

  @Override
  public boolean sendTo(String message, String processInstance) {
    return sent(runtime.createMessageCorrelation(message).processInstanceId(processInstance));
  }

  private static boolean sent(MessageCorrelationBuilder message) {
    return !Races.told(message::correlateAllWithResult).isEmpty();
  }

  @Override
  public void moveTimer(String taskId, Instant due) {
    Races.told(() -> timers(taskId).forEach(timer -> move(timer, due)));
  }

  @Override
  public Set<String> timersInUse(Collection<String> taskIds) {
    return timers.inUse(taskIds);
  }

  @Override
  public void moveTimers(Collection<TimerMove> moves) {
    timers.move(moves);
  }

  private void move(Job timer, Instant due) {
    management.setJobDuedate(timer.getId(), Date.from(due));
    if (timer.isSuspended()) {
      management.activateJobById(timer.getId());
    }
  }

  @Override
  public void endWait(String processInstance) {
    List<Job> waits = management.createJobQuery().processInstanceId(processInstance).timers().list();
    if (waits.size() != 1) {
      throw new IllegalStateException("Instance %s waits for %d times; only a single one can be over.".formatted(processInstance, waits.size()));
    }
    Races.told(() -> management.executeJob(waits.get(0).getId()));
  }

  @Override
  public void holdTimer(String taskId) {
    Races.told(() -> timers(taskId).forEach(timer -> management.suspendJobById(timer.getId())));
  }

  private List<Job> timers(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return task == null ? List.of() : management.createJobQuery().executionId(task.getExecutionId()).timers().list();
  }

  @Override
  public void holdTimers(String caseNumber) {
    Races.told(() -> instances(caseNumber).forEach(instance -> management.updateJobSuspensionState().byProcessInstanceId(instance.getId()).suspend()));
  }

  @Override
  public void releaseTimers(String caseNumber) {
    Races.told(() -> instances(caseNumber).forEach(instance -> management.updateJobSuspensionState().byProcessInstanceId(instance.getId()).activate()));
  }

  @Override
  public void end(String caseNumber) {
    Races.told(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list().forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "ended in Caseward")));
  }

  private List<ProcessInstance> instances(String caseNumber) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list();
  }

  @Override
  public String form(String taskId) {
    return text(forms.getDeployedTaskForm(taskId));
  }

  @Override
  public int version(String taskId) {
    Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
    return repository.getProcessDefinition(task.getProcessDefinitionId()).getVersion();
  }

  @Override
  public String diagram(String sop, int version) {
    ProcessDefinition definition = repository.createProcessDefinitionQuery().processDefinitionKey(sop).processDefinitionVersion(version).singleResult();
    if (definition == null) {
      throw new IllegalArgumentException("SOP '%s' has no version %d.".formatted(sop, version));
    }
    return text(repository.getProcessModel(definition.getId()));
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
