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
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Lets one person take a matter on; the climbing stops and settling it becomes that person's. */
@Service
public class Acknowledging {

  private static final String ACKNOWLEDGED = "escalation.acknowledged";

  private final EscalationStore escalations;
  private final JoinedMatters matters;
  private final EscalationRecord record;
  private final Processes processes;
  private final Tasks tasks;
  private final Duplicates duplicates;
  private final Lease lease;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Acknowledging(
      EscalationStore escalations,
      JoinedMatters matters,
      EscalationRecord record,
      Processes processes,
      Tasks tasks,
      Duplicates duplicates,
      Lease lease,
      ApplicationEventPublisher events,
      Clock clock) {
    this.escalations = escalations;
    this.matters = matters;
    this.record = record;
    this.processes = processes;
    this.tasks = tasks;
    this.duplicates = duplicates;
    this.lease = lease;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Acknowledges it; whoever comes second learns who was first, and nothing changes. Whoever has it
   * already keeps it for another while.
   */
  @DomainAction
  public Acknowledgement acknowledge(String number, Person by) {
    Escalation escalation = escalations.lock(number);
    if (escalation.isWith(by.name())) {
      return new Acknowledgement(renewed(escalation), false, true);
    }
    if (escalation.acknowledgedBy() != null || escalation.acknowledgers().contains(by.name())) {
      return new Acknowledgement(escalation, false, false);
    }
    if (!escalation.state().open()) {
      throw new Refusal(
          HttpStatus.CONFLICT,
          "escalation-over",
          over(escalation));
    }
    checkGoesOn(escalation);
    Escalation seconded = escalations.second(number, by.name());
    if (seconded.acknowledgers().size() < seconded.needed()) {
      record.seconded(seconded, by.name());
      events.publishEvent(new EscalationSeconded(seconded, by.name(), clock.instant()));
    } else {
      taken(seconded);
    }
    return new Acknowledgement(escalations.lock(number), true, false);
  }

  private Told over(Escalation escalation) {
    return escalation.state() == EscalationState.JOINED
        ? Told.of("refusal.escalationJoined", escalation.number(), matters.into(escalation))
        : Told.of("refusal.escalationOver", escalation.number(), Drawn.told(escalation.step()), escalation.caseNumber());
  }

  /** Everybody whose word it takes has given theirs; whoever was first settles it. */
  private void taken(Escalation escalation) {
    Escalation acknowledged = escalations.acknowledge(escalation.number(), escalation.acknowledgers().get(0), clock.instant(), lease.ofTheLadder(escalation));
    record.acknowledged(acknowledged);
    events.publishEvent(new EscalationAcknowledged(acknowledged, clock.instant()));
    goOn(acknowledged);
  }

  private Escalation renewed(Escalation escalation) {
    Escalation renewed = lease.keep(escalation, lease.ofTheLadder(escalation), null);
    record.add(renewed, "lease_renewed", renewed.acknowledgedBy(), Map.of());
    events.publishEvent(new EscalationKept(renewed, clock.instant()));
    return renewed;
  }

  /** Whoever has it has been silent for too long: nobody has it any more, and it climbs again. */
  @DomainAction
  public void lapse(String number) {
    Escalation before = escalations.lock(number);
    Escalation lapsed = escalations.lapse(number);
    record.lapsed(lapsed, before.acknowledgedBy());
    events.publishEvent(new EscalationLapsed(lapsed, before.acknowledgedBy(), clock.instant()));
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
