package io.caseward.worklist;

import io.caseward.cases.Duplicates;
import io.caseward.cases.Duplicates.Duplicate;
import io.caseward.people.Person;
import io.caseward.web.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Open tasks, locked against others until the transaction ends; what is not to be had is refused in a sentence. */
@Component
class HeldTasks {

  private final TaskTable tasks;
  private final Duplicates duplicates;

  HeldTasks(TaskTable tasks, Duplicates duplicates) {
    this.tasks = tasks;
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
      throw notHeld(task);
    }
    return task;
  }

  private static Refusal notHeld(TaskRow task) {
    boolean free = task.assignee() == null;
    String sentence = "'%s' of %s is held by %s.".formatted(task.step(), task.caseNumber(), free ? "nobody: take it first" : task.assignee());
    return new Refusal(HttpStatus.CONFLICT, free ? "task-free" : "task-conflict", sentence);
  }

  /** What became of a task that is no longer open. */
  String became(TaskRow task) {
    if (task.state().equals("closing")) {
      return duplicates.of(task.caseNumber()).map(HeldTasks::closing).orElse("%s is being closed.".formatted(task.caseNumber()));
    }
    return tasks.finished(task.id())
        .map(step -> "'%s' of %s was finished by %s at %s.".formatted(task.step(), task.caseNumber(), step.by(), step.finishedAt()))
        .orElse("'%s' of %s is no longer needed: the case went on without it.".formatted(task.step(), task.caseNumber()));
  }

  private static String closing(Duplicate duplicate) {
    return "%s is being closed by %s as a duplicate of %s.".formatted(duplicate.caseNumber(), duplicate.by(), duplicate.onto());
  }

  Refusal over(TaskRow task) {
    return new Refusal(HttpStatus.CONFLICT, "task-over", became(task) + " Nothing was changed.");
  }

  static Refusal conflict(String sentence) {
    return new Refusal(HttpStatus.CONFLICT, "task-conflict", sentence);
  }

  static Refusal missing(String taskId) {
    return new Refusal(HttpStatus.NOT_FOUND, "task-not-found", "There is no task '%s'.".formatted(taskId));
  }
}
