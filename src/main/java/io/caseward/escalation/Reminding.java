package io.caseward.escalation;

import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Reminds those who are waited for, once, before the next is told. */
@Service
public class Reminding {

  private static final int AT_ONCE = 50;

  private final EscalationStore escalations;
  private final EscalationRecord record;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reminding(EscalationStore escalations, EscalationRecord record, ApplicationEventPublisher events, Clock clock) {
    this.escalations = escalations;
    this.record = record;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Reminds some of those whose time has come; what is over by now, as after a standstill, is left to
   * its timer.
   *
   * @return whether there may be more
   */
  @DomainAction
  public boolean remind() {
    Instant now = clock.instant();
    List<Escalation> due = escalations.remind(now, AT_ONCE);
    due.stream().filter(escalation -> now.isBefore(ends(escalation))).forEach(escalation -> events.publishEvent(new EscalationReminded(escalation, waitedFor(escalation), now)));
    return due.size() == AT_ONCE;
  }

  private static Instant ends(Escalation escalation) {
    return escalation.state() == EscalationState.TELLING ? escalation.rungEndsAt() : escalation.leaseEndsAt();
  }

  private List<String> waitedFor(Escalation escalation) {
    return escalation.state() == EscalationState.TELLING
        ? record.called(escalation).stream().filter(name -> !escalation.acknowledgers().contains(name)).toList()
        : List.of(escalation.acknowledgedBy());
  }
}
