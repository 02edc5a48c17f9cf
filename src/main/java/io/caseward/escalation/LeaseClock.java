package io.caseward.escalation;

import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clock {@code lease}: when whoever acknowledged has been silent for too long. */
@Component
class LeaseClock implements DueSource {

  private final EscalationStore escalations;

  LeaseClock(EscalationStore escalations) {
    this.escalations = escalations;
  }

  @Override
  public Set<String> names() {
    return Set.of("lease");
  }

  @Override
  public Instant due(DueQuestion question) {
    return escalations
        .of(question.processInstance())
        .map(Escalation::leaseEndsAt)
        .orElseThrow(() -> new IllegalStateException("Nobody had acknowledged before %s: let '%s' come before the timer.".formatted(question.element(), "Escalation acknowledged")));
  }
}
