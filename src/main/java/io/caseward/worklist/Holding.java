package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.Clocks;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Puts a task on hold for a named reason, its clock and the timer drawn on it with it, and lets it go on. */
@Service
public class Holding {

  private final HeldTasks held;
  private final TaskTable tasks;
  private final Leases leases;
  private final Clocks clocks;
  private final Processes processes;
  private final Timeline timeline;
  private final Clock time;

  Holding(HeldTasks held, TaskTable tasks, Leases leases, Clocks clocks, Processes processes, Timeline timeline, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.leases = leases;
    this.clocks = clocks;
    this.processes = processes;
    this.timeline = timeline;
    this.time = time;
  }

  @DomainAction
  public void hold(String taskId, Person person, HoldReason reason) {
    TaskRow task = held.by(person, taskId);
    if (task.handling().onHold()) {
      throw HeldTasks.conflict(HeldTasks.told("refusal.onHold", task, Told.of("hold." + task.handling().holdReason())));
    }
    clocks.touch(taskId);
    clocks.pause(taskId, reason.key());
    processes.holdTimer(taskId);
    tasks.hold(taskId, reason.key(), time.instant());
    timeline.add(task.caseNumber(), "task_held", person.name(), Map.of("step", task.step(), "element", task.element(), "reason", reason.key()));
  }

  /** Lets a held task go on; one that is not on hold stays as it is. */
  @DomainAction
  public void goOn(String taskId, Person person) {
    TaskRow task = held.by(person, taskId);
    if (task.handling().onHold()) {
      release(task);
      tasks.lease(taskId, leases.fromNow());
      timeline.add(task.caseNumber(), "task_went_on", person.name(), Map.of("step", task.step(), "element", task.element()));
    }
  }

  /** The clock and its timer run again, with what was left of the target. */
  void release(TaskRow task) {
    if (task.handling().onHold()) {
      clocks.goOn(task.id()).ifPresent(due -> {
        processes.moveTimer(task.id(), due);
        tasks.due(task.id(), due);
      });
      tasks.hold(task.id(), null, null);
    }
  }
}
