package io.caseward.worklist;

import io.caseward.sla.DueFollower;
import io.caseward.workflow.Processes;
import io.caseward.workflow.Processes.TimerMove;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where many clocks move at once: their tasks' due times, and the timers drawn on them. */
@Component
class DueTimesFollow implements DueFollower {

  private final TaskTable tasks;
  private final Processes processes;

  DueTimesFollow(TaskTable tasks, Processes processes) {
    this.tasks = tasks;
    this.processes = processes;
  }

  @Override
  public Set<String> hold(Collection<String> ids) {
    Set<String> held = new HashSet<>(tasks.lockFree(ids));
    held.removeAll(processes.timersInUse(held));
    return held;
  }

  @Override
  public void follow(Collection<DueMove> moves) {
    processes.moveTimers(moves.stream().map(move -> new TimerMove(move.task(), move.before(), move.after())).toList());
    tasks.due(moves);
  }
}
