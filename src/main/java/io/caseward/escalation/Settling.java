package io.caseward.escalation;

import io.caseward.people.Person;
import io.caseward.people.Told;
import io.caseward.web.Drawn;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import io.caseward.worklist.Rerouting;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Ends an acknowledged matter: back to its case with an instruction, or up to the gravest. */
@Service
public class Settling {

  private final EscalationStore escalations;
  private final JoinedMatters matters;
  private final EscalationRecord record;
  private final Tasks tasks;
  private final FinishedSteps steps;
  private final Rerouting rerouting;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Settling(
      EscalationStore escalations,
      JoinedMatters matters,
      EscalationRecord record,
      Tasks tasks,
      FinishedSteps steps,
      Rerouting rerouting,
      ApplicationEventPublisher events,
      Clock clock) {
    this.escalations = escalations;
    this.matters = matters;
    this.record = record;
    this.tasks = tasks;
    this.steps = steps;
    this.rerouting = rerouting;
    this.events = events;
    this.clock = clock;
  }

  /** Finishes the task of settling it, with its form's answers. */
  @DomainAction
  public Escalation settle(String number, Person by, Map<String, Object> answers) {
    Escalation escalation = escalations.lock(number);
    if (escalation.resolveTask() == null || !escalation.state().open()) {
      throw notNow(escalation, by.zone());
    }
    tasks.finish(escalation.resolveTask(), by.name(), answers);
    return escalations.lock(number);
  }

  /** Why nobody has it to settle, or to pass on. */
  Refusal notNow(Escalation escalation, ZoneId zone) {
    return new Refusal(HttpStatus.CONFLICT, "not-to-be-resolved", why(escalation, zone));
  }

  private Told why(Escalation escalation, ZoneId zone) {
    return switch (escalation.state()) {
      case TELLING -> Told.of("refusal.notAcknowledged", escalation.number());
      case RESOLVED -> Told.of("refusal.resolvedAlready", escalation.number(), escalation.endedBy(), ended(escalation, zone));
      case JOINED -> Told.of("refusal.escalationJoined", escalation.number(), matters.into(escalation));
      case STOOD_DOWN -> Told.of("refusal.stoodDown", escalation.number(), ended(escalation, zone), Drawn.told(escalation.step()), escalation.caseNumber());
      case ACKNOWLEDGED -> Told.of("refusal.noResolvingStep", escalation.number());
    };
  }

  private static ZonedDateTime ended(Escalation escalation, ZoneId zone) {
    return escalation.endedAt().atZone(zone);
  }

  /** Leaves the resolver's instruction on the overdue task. */
  @DomainAction
  public void returnToCase(String number) {
    Escalation resolved = resolve(number, "instruct");
    tasks.instruct(resolved.causeTask(), resolved.instruction());
  }

  /** Makes the case critical and sends it to the emergency queue. */
  @DomainAction
  public void raise(String number) {
    Escalation resolved = resolve(number, "raise");
    tasks.instruct(resolved.causeTask(), resolved.instruction());
    rerouting.reroute(
        resolved.caseNumber(), "emergency", "critical", "escalation", resolved.endedBy());
  }

  private Escalation resolve(String number, String resolution) {
    FinishedStep step = resolvingStep(escalations.lock(number));
    Escalation resolved =
        escalations.resolve(
            number, resolution, step.answer("instruction"), step.by(), clock.instant());
    record.resolved(resolved);
    events.publishEvent(new EscalationResolved(resolved, clock.instant()));
    return resolved;
  }

  private FinishedStep resolvingStep(Escalation escalation) {
    return steps.of(escalation.caseNumber()).stream()
        .filter(step -> step.taskId().equals(escalation.resolveTask()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(
            "%s cannot be resolved before someone has acknowledged it and said how."
                .formatted(escalation.number())));
  }
}
