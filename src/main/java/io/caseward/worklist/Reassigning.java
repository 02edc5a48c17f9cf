package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.sla.Clocks;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Who leads gives open tasks to someone, whoever has them, and takes that back. */
@Service
public class Reassigning {

  private final HeldTasks held;
  private final TaskTable tasks;
  private final HandingOver handingOver;
  private final Holding holding;
  private final Leases leases;
  private final Clocks clocks;
  private final People people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock time;

  Reassigning(HeldTasks held, TaskTable tasks, HandingOver handingOver, Holding holding, Leases leases, Clocks clocks, People people, Timeline timeline, ApplicationEventPublisher events, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.handingOver = handingOver;
    this.holding = holding;
    this.leases = leases;
    this.clocks = clocks;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
    this.time = time;
  }

  /**
   * Gives a task to a person.
   *
   * @return in whose hands it was
   */
  @DomainAction
  public Hands give(String taskId, Order order, String person) {
    TaskRow task = ofTheirTeam(held.open(taskId), order.by());
    if (person.equals(task.assignee())) {
      throw HeldTasks.conflict(HeldTasks.told("refusal.alreadyWith", task, person));
    }
    handingOver.give(task, order, person);
    return Hands.of(task);
  }

  /**
   * Puts a task back into the hands it came from.
   *
   * @param to who was given it, and has it still
   */
  @DomainAction
  public void takeBack(String taskId, Order order, String to, Hands before) {
    TaskRow task = ofTheirTeam(held.open(taskId), order.by());
    if (!to.equals(task.assignee())) {
      throw HeldTasks.conflict(HeldTasks.told("refusal.taskMoved", task, Hands.told(task)));
    }
    String assignee = Optional.ofNullable(before.assignee()).flatMap(people::find).map(Person::name).orElse(null);
    holding.release(task);
    tasks.place(taskId, before.queue(), task.vendor());
    clocks.place(taskId, before.queue(), task.vendor());
    tasks.assign(taskId, assignee, assignee == null ? null : time.instant(), assignee == null || !before.leased() ? null : leases.fromNow());
    tasks.note(taskId, before.note(), before.noteBy());
    timeline.add(task.caseNumber(), "handover_undone", order.by().name(), order.facts(Map.of("step", task.step(), "element", task.element(), "from", to)));
    if (assignee != null) {
      events.publishEvent(new TaskGiven(task, assignee, order.by(), before.note()));
    }
  }

  /** What went to another team since is not theirs to move any more. */
  private static TaskRow ofTheirTeam(TaskRow task, Person by) {
    if (by.vendor() != null && !Objects.equals(by.vendor(), task.vendor())) {
      throw HeldTasks.missing(task.id());
    }
    return task;
  }
}
