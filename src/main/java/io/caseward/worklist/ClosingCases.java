package io.caseward.worklist;

import io.caseward.cases.Duplicates;
import io.caseward.sla.CaseClocks;
import io.caseward.sla.Clocks;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.PersonTasks;
import io.caseward.workflow.Processes;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Closes cases as duplicates. Their tasks leave every list at once and time stands still for them;
 * the engine's instances end when that cannot be undone any more.
 */
@Service
public class ClosingCases {

  static final String CLOSING = "closing_as_duplicate";

  private final Duplicates duplicates;
  private final TaskTable tasks;
  private final PersonTasks steps;
  private final Leases leases;
  private final Clocks clocks;
  private final CaseClocks caseClocks;
  private final Processes processes;

  ClosingCases(Duplicates duplicates, TaskTable tasks, PersonTasks steps, Leases leases, Clocks clocks, CaseClocks caseClocks, Processes processes) {
    this.duplicates = duplicates;
    this.tasks = tasks;
    this.steps = steps;
    this.leases = leases;
    this.clocks = clocks;
    this.caseClocks = caseClocks;
    this.processes = processes;
  }

  @DomainAction
  public void close(String caseNumber, Order order, String onto) {
    List<TaskRow> open = tasks.lockOpen(caseNumber);
    duplicates.begin(caseNumber, onto, order.by().name(), order.facts(Map.of()));
    open.forEach(task -> clocks.pause(task.id(), CLOSING));
    caseClocks.pause(caseNumber, CLOSING);
    processes.holdTimers(caseNumber);
    tasks.close(caseNumber, true);
  }

  /** It comes back as it was, with what was left of its target. */
  @DomainAction
  public void takeBack(String caseNumber, Order order) {
    duplicates.takeBack(caseNumber, order.by().name(), order.facts(Map.of()));
    processes.releaseTimers(caseNumber);
    tasks.closingIn(caseNumber).forEach(this::resume);
    caseClocks.goOn(caseNumber, CLOSING);
    tasks.close(caseNumber, false);
  }

  private void resume(TaskRow task) {
    if (task.handling().onHold()) {
      processes.holdTimer(task.id());
      return;
    }
    clocks.goOn(task.id()).ifPresent(due -> {
      processes.moveTimer(task.id(), due);
      tasks.due(task.id(), due);
    });
    if (task.handling().leaseUntil() != null) {
      tasks.lease(task.id(), leases.fromNow());
    }
  }

  /** For good. What climbs because of its tasks stands down first, while its own SOP can still say so. */
  @DomainAction
  public void settle(String caseNumber, Order order) {
    duplicates.settle(caseNumber, order.facts(Map.of()));
    tasks.closingIn(caseNumber).forEach(this::end);
    processes.end(caseNumber);
  }

  /** What stood still would do so for ever. */
  private void end(TaskRow task) {
    clocks.goOn(task.id());
    steps.ended(task.id(), false);
  }
}
