package io.caseward.escalation;

import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import io.caseward.worklist.TaskEnded;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Ends a matter whose cause is gone. */
@Service
public class StandingDown {

  private static final String CAUSE_GONE = "escalation.causeGone";

  private final EscalationStore escalations;
  private final JoinedMatters matters;
  private final Joining joining;
  private final EscalationRecord record;
  private final Processes processes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StandingDown(
      EscalationStore escalations,
      JoinedMatters matters,
      Joining joining,
      EscalationRecord record,
      Processes processes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.escalations = escalations;
    this.matters = matters;
    this.joining = joining;
    this.record = record;
    this.processes = processes;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void causeGone(TaskEnded ended) {
    matters.openAboutTask(ended.taskId()).forEach(matter -> processes.sendTo(CAUSE_GONE, matter.processInstance()));
    escalations
        .openAbout(ended.taskId())
        .ifPresent(escalation -> processes.sendTo(CAUSE_GONE, escalation.processInstance()));
  }

  /**
   * Nobody needs to answer for this matter any more; where the escalation has others, it goes on for
   * those.
   */
  @DomainAction
  public void standDown(String number, String processInstance) {
    Optional<JoinedMatter> joined = matters.of(processInstance);
    joined.ifPresent(joining::leave);
    if (joined.isEmpty() && !joining.handOn(escalations.lock(number))) {
      standDown(number);
    }
  }

  private void standDown(String number) {
    Escalation escalation = escalations.standDown(number, clock.instant());
    record.stoodDown(escalation);
    events.publishEvent(new EscalationStoodDown(escalation, clock.instant()));
  }
}
