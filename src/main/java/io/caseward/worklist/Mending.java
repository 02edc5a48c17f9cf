package io.caseward.worklist;

import io.caseward.workflow.DomainAction;
import io.caseward.workflow.PersonTasks.OpenedTask;
import io.caseward.workflow.WaitingSteps;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes one task of the list what the engine says it is. */
@Service
class Mending {

  private static final Set<String> SHOWN = Set.of("open", "closing");

  private final WaitingSteps steps;
  private final TaskTable tasks;
  private final TaskOpening opening;

  Mending(WaitingSteps steps, TaskTable tasks, TaskOpening opening) {
    this.steps = steps;
    this.tasks = tasks;
    this.opening = opening;
  }

  enum Mended {
    OPENED,
    ENDED,
    RIGHT
  }

  @DomainAction
  public Mended mend(String id) {
    Optional<TaskRow> known = tasks.lock(id);
    Optional<OpenedTask> waits = steps.find(id);
    // What the engine opened after the first look is there at the second.
    Optional<TaskRow> row = known.isPresent() ? known : tasks.lock(id);
    boolean shown = row.filter(task -> SHOWN.contains(task.state())).isPresent();
    if (waits.isPresent() == shown) {
      return Mended.RIGHT;
    }
    if (shown) {
      opening.ended(id, false);
      return Mended.ENDED;
    }
    row.ifPresentOrElse(task -> tasks.reopen(id), () -> opening.again(waits.get()));
    return Mended.OPENED;
  }
}
