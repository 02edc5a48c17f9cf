package io.caseward.worklist;

import org.springframework.stereotype.Component;

/** Tasks in the caller's own scope: another vendor's looks like none. */
@Component
class SeenTasks {

  private final TaskTable tasks;

  SeenTasks(TaskTable tasks) {
    this.tasks = tasks;
  }

  TaskRow task(String id) {
    return tasks.find(id).orElseThrow(() -> HeldTasks.missing(id));
  }
}
