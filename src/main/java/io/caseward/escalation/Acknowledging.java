package io.caseward.escalation;

import io.caseward.cases.Duplicates;
import io.caseward.cases.Duplicates.Duplicate;
import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import io.caseward.worklist.TaskOpened;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Lets one person take a matter on; the climbing stops and settling it becomes that person's. */
@Service
public class Acknowledging {

  private static final String ACKNOWLEDGED = "escalation.acknowledged";

  private final EscalationStore escalations;
  private final EscalationRecord record;
  private final Processes processes;
  private final Tasks tasks;
  private final Duplicates duplicates;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Acknowledging(
      EscalationStore escalations,
      EscalationRecord record,
      Processes processes,
      Tasks tasks,
      Duplicates duplicates,
      ApplicationEventPublisher events,
      Clock clock) {
    this.escalations = escalations;
    this.record = record;
    this.processes = processes;
    this.tasks = tasks;
    this.duplicates = duplicates;
    this.events = events;
    this.clock = clock;
  }

  /** Acknowledges it; whoever comes second learns who was first, and nothing changes. */
  @DomainAction
  public Acknowledgement acknowledge(String number, Person by) {
    Escalation escalation = escalations.lock(number);
    if (escalation.acknowledgedBy() != null) {
      return new Acknowledgement(escalation, false);
    }
    if (!escalation.state().open()) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "escalation-over",
          Told.of("refusal.escalationOver", number, Drawn.told(escalation.step()), escalation.caseNumber()));
    }
    checkGoesOn(escalation);
    Escalation acknowledged = escalations.acknowledge(number, by.name(), clock.instant());
    record.acknowledged(acknowledged);
    events.publishEvent(new EscalationAcknowledged(acknowledged, clock.instant()));
    goOn(acknowledged);
    return new Acknowledgement(escalations.lock(number), true);
  }

  /** A case that is about to close gives nobody new work. */
  private void checkGoesOn(Escalation escalation) {
    duplicates.toldOf(escalation.caseNumber()).ifPresent(duplicate -> {
      throw new Refusal(HttpStatus.CONFLICT, "case-closing", closes(duplicate));
    });
  }

  private static Told closes(Duplicate duplicate) {
    return duplicate.onto() == null
        ? Told.of("refusal.escalationCaseIsDuplicate", duplicate.caseNumber(), duplicate.by())
        : Told.of("refusal.escalationCaseCloses", duplicate.caseNumber(), duplicate.by(), duplicate.onto());
  }

  private void goOn(Escalation escalation) {
    if (!processes.sendTo(ACKNOWLEDGED, escalation.processInstance())) {
      throw new IllegalStateException(
          "The SOP of %s does not wait for '%s'.".formatted(escalation.number(), ACKNOWLEDGED));
    }
  }

  /** A step of an acknowledged escalation falls to whoever acknowledged it. */
  @EventListener
  void assign(TaskOpened opened) {
    TaskRow task = opened.task();
    escalations
        .of(task.processInstance())
        .filter(escalation -> escalation.state() == EscalationState.ACKNOWLEDGED)
        .ifPresent(escalation -> {
          escalations.settleBy(escalation.number(), task.id());
          tasks.assign(task.id(), escalation.acknowledgedBy());
        });
  }
}
