package io.caseward.escalation;

import io.caseward.workflow.Processes;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How long whoever has a matter may be silent. The timer on the step of settling it moves along; the
 * clock of that step goes on.
 */
@Component
class Lease {

  private static final Duration LONGEST_WARNING = Duration.ofMinutes(5);

  private final EscalationStore escalations;
  private final Processes processes;
  private final Tasks tasks;
  private final Clock clock;

  Lease(EscalationStore escalations, Processes processes, Tasks tasks, Clock clock) {
    this.escalations = escalations;
    this.processes = processes;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Until when.
   *
   * @param remindAt when they are reminded of it
   */
  record Term(Instant ends, Instant remindAt) {}

  /** As long as its ladder allows. */
  Term ofTheLadder(Escalation escalation) {
    return of(escalation, Duration.ofMinutes(escalation.leaseMinutes()));
  }

  /**
   * That long from now. A second more: a task's timers are told apart by their times, and a lease may
   * be as long as the step's own target; one that still meets it waits another.
   */
  Term of(Escalation escalation, Duration length) {
    Instant now = clock.instant();
    Instant ends = now.truncatedTo(ChronoUnit.MILLIS).plus(length).plusSeconds(1);
    return new Term(meetsTheTarget(escalation, ends) ? ends.plusSeconds(1) : ends, remindAt(now, ends));
  }

  private boolean meetsTheTarget(Escalation escalation, Instant ends) {
    return escalation.resolveTask() != null
        && tasks.find(escalation.resolveTask()).map(TaskRow::dueAt).filter(due -> due.truncatedTo(ChronoUnit.MILLIS).equals(ends)).isPresent();
  }

  /** Five minutes before a silence ends; of a short one after two thirds. */
  static Instant remindAt(Instant begins, Instant ends) {
    Duration third = Duration.between(begins, ends).dividedBy(3);
    return ends.minus(third.compareTo(LONGEST_WARNING) < 0 ? third : LONGEST_WARNING);
  }

  /** Whoever has it keeps it. */
  Escalation keep(Escalation escalation, Term term, Instant snoozedUntil) {
    return moved(escalation, escalations.keep(escalation.number(), term, snoozedUntil));
  }

  /** Somebody else has it from now on, for as long as its ladder allows. */
  Escalation pass(Escalation escalation, String to) {
    return moved(escalation, escalations.pass(escalation.number(), to, clock.instant(), ofTheLadder(escalation)));
  }

  private Escalation moved(Escalation before, Escalation after) {
    if (before.leaseEndsAt() != null && before.resolveTask() != null) {
      processes.moveTimers(List.of(new Processes.TimerMove(before.resolveTask(), before.leaseEndsAt(), after.leaseEndsAt())));
    }
    return after;
  }
}
