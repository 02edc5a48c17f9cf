package io.caseward.worklist;

import io.caseward.cases.Duplicates.Duplicate;
import io.caseward.cases.Duplicates;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Open tasks, locked against others until the transaction ends; what is not to be had is refused in a sentence. */
@Component
class HeldTasks {

  private final TaskTable tasks;
  private final Fitness fitness;
  private final Duplicates duplicates;

  HeldTasks(TaskTable tasks, Fitness fitness, Duplicates duplicates) {
    this.tasks = tasks;
    this.fitness = fitness;
    this.duplicates = duplicates;
  }

  /** A task that is still open, whoever has it. */
  TaskRow open(String taskId) {
    TaskRow task = tasks.lock(taskId).orElseThrow(() -> missing(taskId));
    if (!task.state().equals("open")) {
      throw over(task);
    }
    return task;
  }

  /** An open task that this person has. */
  TaskRow by(Person person, String taskId) {
    TaskRow task = open(taskId);
    if (!person.name().equals(task.assignee())) {
      throw notHeld(task, person);
    }
    return task;
  }

  /** Who may not have it either is told why: it may have been theirs a moment ago. */
  private Refusal notHeld(TaskRow task, Person person) {
    if (task.assignee() != null) {
      return conflict(told("refusal.taskHeld", task, task.assignee()));
    }
    return fitness.objectionToHolding(task, person)
        .map(why -> conflict(told("refusal.taskNotTheirs", task, why)))
        .orElseGet(() -> new Refusal(HttpStatus.CONFLICT, "task-free", told("refusal.taskFree", task)));
  }

  /** A sentence about a task: its step, its case and what else there is to say. */
  static Told told(String key, TaskRow task, Object... more) {
    return Told.of(key, Stream.concat(Stream.of(Drawn.told(task.step()), task.caseNumber()), Stream.of(more)).toArray());
  }

  /** What became of a task that is no longer open. */
  Told became(TaskRow task) {
    if (task.state().equals("closing")) {
      return duplicates.toldOf(task.caseNumber()).map(HeldTasks::closing).orElseGet(() -> Told.of("refusal.caseCloses", task.caseNumber()));
    }
    return tasks.finished(task.id())
        .map(step -> told("refusal.taskFinished", task, step.by(), step.finishedAt()))
        .orElseGet(() -> told("refusal.taskNotNeeded", task));
  }

  private static Told closing(Duplicate duplicate) {
    return duplicate.onto() == null
        ? Told.of("refusal.caseClosesAsDuplicate", duplicate.caseNumber(), duplicate.by())
        : Told.of("refusal.caseClosesOnto", duplicate.caseNumber(), duplicate.by(), duplicate.onto());
  }

  Refusal over(TaskRow task) {
    return new Refusal(HttpStatus.CONFLICT, "task-over", Told.of("refusal.taskOver", became(task)));
  }

  static Refusal conflict(Told sentence) {
    return new Refusal(HttpStatus.CONFLICT, "task-conflict", sentence);
  }

  static Refusal missing(String taskId) {
    return new Refusal(HttpStatus.NOT_FOUND, "task-not-found", Told.of("refusal.noTask", taskId));
  }
}
