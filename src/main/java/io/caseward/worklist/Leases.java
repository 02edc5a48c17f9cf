package io.caseward.worklist;

import io.caseward.cases.Timeline;
import io.caseward.people.Person;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** A taken task is a lease: it stays while its holder is active, and goes back when they are not. */
@Service
public class Leases {

  /** At most so many go back in one transaction, which others may wait for. */
  private static final int BATCH = 100;

  private final HeldTasks held;
  private final TaskTable tasks;
  private final Timeline timeline;
  private final LeaseSettings settings;
  private final Clock time;

  Leases(HeldTasks held, TaskTable tasks, Timeline timeline, LeaseSettings settings, Clock time) {
    this.held = held;
    this.tasks = tasks;
    this.timeline = timeline;
    this.settings = settings;
    this.time = time;
  }

  /** Until when a task taken now is kept. */
  Instant fromNow() {
    return time.instant().plus(settings.lease());
  }

  /** How long before its end the page says so. */
  Instant warnsAt(Instant until) {
    return until.minus(settings.leaseWarning());
  }

  /** The holder is at work; answers until when the task is theirs now, null where it stays anyway. */
  @DomainAction
  public Instant renew(String taskId, Person person) {
    TaskRow task = held.by(person, taskId);
    if (task.handling().leaseUntil() == null) {
      return null;
    }
    Instant until = fromNow();
    tasks.lease(taskId, until);
    return until;
  }

  /**
   * Gives back what lapsed, oldest first; drafts stay with who typed them.
   *
   * @return how many went back; a full batch may leave more
   */
  @DomainAction
  public int lapse() {
    List<TaskRow> lapsed = tasks.lapsed(time.instant(), BATCH);
    lapsed.forEach(task -> {
      tasks.assign(task.id(), null, null, null);
      timeline.add(task.caseNumber(), "lease_lapsed", Timeline.SYSTEM, Map.of("step", task.step(), "element", task.element(), "person", task.assignee()));
    });
    return lapsed.size();
  }

  static boolean full(int lapsed) {
    return lapsed == BATCH;
  }
}
