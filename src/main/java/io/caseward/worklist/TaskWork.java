package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.Clocks;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.FieldError;
import io.caseward.workflow.Processes;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Taking, giving back and finishing tasks. */
@Service
public class TaskWork implements Tasks {

  private final HeldTasks held;
  private final TaskTable tasks;
  private final Leases leases;
  private final Holding holding;
  private final Drafts drafts;
  private final NextTask next;
  private final Fitness fitness;
  private final CoolingDown cooling;
  private final TaskForms forms;
  private final Processes processes;
  private final People people;
  private final Clocks clocks;
  private final Timeline timeline;
  private final Clock time;

  TaskWork(HeldTasks held, TaskTable tasks, Leases leases, Holding holding, Drafts drafts, NextTask next, Fitness fitness, CoolingDown cooling, TaskForms forms, Processes processes, People people, Clocks clocks, Timeline timeline, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.leases = leases;
    this.holding = holding;
    this.drafts = drafts;
    this.next = next;
    this.fitness = fitness;
    this.cooling = cooling;
    this.forms = forms;
    this.processes = processes;
    this.people = people;
    this.clocks = clocks;
    this.timeline = timeline;
    this.time = time;
  }

  /**
   * Takes the best waiting task; each call gives one more.
   *
   * @param onlyQueues empty for all that the person works
   */
  @DomainAction
  public Optional<TaskRow> takeNext(Person person, List<String> onlyQueues) {
    Optional<TaskRow> best = next.hold(person, onlyQueues);
    if (best.isEmpty() && next.waitsUntilTomorrow(person, onlyQueues)) {
      throw new Refusal(HttpStatus.CONFLICT, "enough-seen-today", cooling.told(person).orElseThrow());
    }
    return best.map(task -> given(task, person));
  }

  /** Takes a named task. */
  @DomainAction
  public TaskRow take(String taskId, Person person) {
    TaskRow task = held.open(taskId);
    if (person.name().equals(task.assignee())) {
      return task;
    }
    if (task.assignee() != null) {
      throw HeldTasks.conflict(HeldTasks.told("refusal.taskTaken", task, task.assignee()));
    }
    fitness.objection(task, person).ifPresent(why -> {
      throw new Refusal(HttpStatus.FORBIDDEN, "not-fit-for-task", why);
    });
    return given(task, person);
  }

  private TaskRow given(TaskRow task, Person person) {
    TaskRow given = tasks.take(task.id(), person.name(), time.instant(), leases.fromNow());
    clocks.acknowledge(task.id());
    return given;
  }

  /** Gives a task back to its queue. */
  @DomainAction
  public void giveBack(String taskId, Person person) {
    holding.release(held.by(person, taskId));
    tasks.assign(taskId, null, null, null);
  }

  /** Finishes a task with its form's answers, which are held to the form first. */
  @DomainAction
  public void finish(String taskId, Person person, Map<String, Object> answers) {
    TaskRow task = held.by(person, taskId);
    Map<String, Object> kept = forms.checked(task, answers);
    holding.release(task);
    drafts.forget(taskId);
    int sopVersion = processes.version(taskId);
    tasks.finish(taskId, sopVersion, person, kept, time.instant());
    timeline.add(task.caseNumber(), "step_finished", person.name(), recorded(task, sopVersion, person, kept));
    processes.finish(taskId, kept);
  }

  /** What stands on record of a step: who, in which role and for which vendor, under which SOP version. */
  private static Map<String, Object> recorded(TaskRow task, int sopVersion, Person person, Map<String, Object> answers) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("step", task.step());
    facts.put("element", task.element());
    facts.put("sop", task.sop());
    facts.put("sopVersion", sopVersion);
    facts.put("role", person.role().key());
    facts.put("vendor", person.vendor());
    facts.put("answers", answers);
    return facts;
  }

  static Refusal wrong(List<FieldError> errors) {
    Map<String, Told> fields = new LinkedHashMap<>();
    errors.forEach(error -> fields.put(error.field(), told(error)));
    return new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "form-invalid", Told.sentences(fields.values()), fields);
  }

  private static Told told(FieldError error) {
    return Told.of(error.key(), error.values().stream().map(TaskWork::told).toArray());
  }

  private static Object told(Object value) {
    if (value instanceof FieldError.Label label) {
      return Drawn.told(label.text());
    }
    return value instanceof List<?> several ? Told.list(several) : value;
  }

  @Override
  public Optional<TaskRow> find(String taskId) {
    return tasks.find(taskId);
  }

  @Override
  public List<TaskRow> openIn(String caseNumber) {
    return tasks.openIn(caseNumber);
  }

  @Override
  public Optional<TaskRow> openAt(String caseNumber, String processInstance, String element) {
    return tasks.openAt(processInstance, element, caseNumber);
  }

  @Override
  @Transactional(readOnly = true)
  public TaskForm form(String taskId) {
    TaskRow task = tasks.find(taskId).orElseThrow(() -> HeldTasks.missing(taskId));
    return new TaskForm(forms.said(task), forms.data(task));
  }

  @Override
  @DomainAction
  public void assign(String taskId, String person) {
    tasks.assign(taskId, person, time.instant(), null);
    clocks.acknowledge(taskId);
  }

  @Override
  @DomainAction
  public void instruct(String taskId, String instruction) {
    tasks.instruct(taskId, instruction);
  }

  @Override
  @DomainAction
  public void finish(String taskId, String person, Map<String, Object> answers) {
    finish(taskId, people.find(person).orElseThrow(), answers);
  }
}
