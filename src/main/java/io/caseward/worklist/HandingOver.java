package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.People;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.sla.Clocks;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Gives a task to someone else or to another queue, with a note; its draft goes along. */
@Service
public class HandingOver {

  private final HeldTasks held;
  private final TaskTable tasks;
  private final Successors successors;
  private final Fitness fitness;
  private final Holding holding;
  private final Drafts drafts;
  private final Clocks clocks;
  private final People people;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock time;

  HandingOver(HeldTasks held, TaskTable tasks, Successors successors, Fitness fitness, Holding holding, Drafts drafts, Clocks clocks, People people, Timeline timeline, ApplicationEventPublisher events, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.successors = successors;
    this.fitness = fitness;
    this.holding = holding;
    this.drafts = drafts;
    this.clocks = clocks;
    this.people = people;
    this.timeline = timeline;
    this.events = events;
    this.time = time;
  }

  /** To the person named, or to the queue where none is. */
  @DomainAction
  public void to(String taskId, Person by, String person, String queue, Said note) {
    if (person == null || person.isBlank()) {
      toQueue(taskId, by, queue, note);
    } else {
      toPerson(taskId, by, person, note);
    }
  }

  /** To a person, who has it until it is finished. */
  private void toPerson(String taskId, Person by, String name, Said note) {
    give(handable(taskId, by), Order.of(by, note), name);
  }

  /** The same for a task that is held already. */
  void give(TaskRow task, Order order, String name) {
    Person by = order.by();
    Person to = people.find(name).filter(person -> Successors.colleagues(by, person)).orElseThrow(() -> unknown(name));
    fitness.objectionToGiving(task, to).ifPresent(why -> {
      throw new Refusal(HttpStatus.CONFLICT, "not-fit-for-task", Told.of("refusal.cannotTake", name, Drawn.told(task.step()), task.caseNumber(), why));
    });
    holding.release(task);
    drafts.passOn(task, to.name());
    tasks.give(task.id(), to.name(), task.queue(), order.why().text(), by.name(), time.instant());
    acted(task, by);
    clocks.acknowledge(task.id());
    record(task, order, "handed_over", "to", to.name());
    events.publishEvent(new TaskGiven(task, to.name(), by, order.why().text()));
  }

  /** To a queue, where it waits for whoever is fit. */
  private void toQueue(String taskId, Person by, String key, Said note) {
    TaskRow task = handable(taskId, by);
    Queue queue = successors.queue(task, by, key);
    holding.release(task);
    tasks.give(taskId, null, queue.key(), note.text(), by.name(), time.instant());
    acted(task, by);
    clocks.place(taskId, queue.key(), task.vendor());
    record(task, Order.of(by, note), "handed_to_queue", "queue", queue.key());
  }

  /** A lead who gives others' work to someone has not worked on it. */
  private void acted(TaskRow task, Person by) {
    if (by.name().equals(task.assignee())) {
      clocks.touch(task.id());
    }
  }

  /** Who has a task hands it over; so does who may reassign others' work. */
  private TaskRow handable(String taskId, Person by) {
    return by.may(Permission.REASSIGN_TASKS) ? held.open(taskId) : held.by(by, taskId);
  }

  private void record(TaskRow task, Order order, String kind, String to, String name) {
    timeline.add(task.caseNumber(), kind, order.by().name(), order.facts(Map.of("step", task.step(), "element", task.element(), to, name)));
  }

  private static Refusal unknown(String name) {
    return Refusal.ofField(HttpStatus.UNPROCESSABLE_ENTITY, "person-unknown", "person", Told.of("refusal.noAccount", name));
  }
}
