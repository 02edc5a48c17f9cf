package io.caseward.worklist;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reader may do with an open task besides answering its form. */
@Component
class TaskActs {

  private final Successors successors;
  private final MovingCases moving;
  private final Leases leases;

  TaskActs(Successors successors, MovingCases moving, Leases leases) {
    this.successors = successors;
    this.moving = moving;
    this.leases = leases;
  }

  /**
   * What the dialogs of a task's screen offer.
   *
   * @param handOver whether the reader may hand it over
   * @param answer whether they may answer a call for help with it
   * @param people to whom it may go
   * @param queues where to
   * @param destinations where the reader may send its whole case, none where they may not
   * @param warnsAt when the page says that the lease is about to end, null where none does
   */
  record Acts(boolean handOver, boolean answer, List<Person> people, List<Queue> queues, List<Queue> destinations, List<String> holdReasons, Instant warnsAt) {}

  Acts of(TaskRow task, Person reader) {
    boolean mine = reader.name().equals(task.assignee());
    boolean reassigns = reader.may(Permission.REASSIGN_TASKS);
    boolean handsOver = reader.may(Permission.HAND_OVER_TASKS) && (mine || reassigns);
    Instant until = mine ? task.handling().leaseUntil() : null;
    return new Acts(
        handsOver,
        reassigns && task.handling().helpWanted() != null,
        handsOver ? successors.people(task, reader) : List.of(),
        handsOver ? successors.queues(task, reader) : List.of(),
        reader.may(Permission.REROUTE_CASES) ? moving.destinations() : List.of(),
        HoldReason.keys(),
        until == null ? null : leases.warnsAt(until));
  }
}
