package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.AccountChanged;
import io.caseward.workflow.DomainAction;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was removed, or stands elsewhere now, has no tasks of before: they go back to their queues, and what was typed is kept. */
@Component
public class LeftBehind {

  private final TaskTable tasks;
  private final Holding holding;
  private final Timeline timeline;

  LeftBehind(TaskTable tasks, Holding holding, Timeline timeline) {
    this.tasks = tasks;
    this.holding = holding;
    this.timeline = timeline;
  }

  @EventListener
  @DomainAction
  public void giveBack(AccountChanged change) {
    if (change.standsElsewhere()) {
      tasks.lockHeldBy(change.account()).forEach(this::giveBack);
    }
  }

  private void giveBack(TaskRow task) {
    holding.release(task);
    tasks.assign(task.id(), null, null, null);
    timeline.add(task.caseNumber(), "left_behind", Timeline.SYSTEM, Map.of("step", task.step(), "element", task.element(), "person", task.assignee()));
  }
}
