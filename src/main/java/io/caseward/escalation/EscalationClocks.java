package io.caseward.escalation;

import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The clocks {@code rung}, when the silence of the rung that was told last ends, and {@code lease}, when
 * whoever acknowledged has been silent for too long.
 */
@Component
class EscalationClocks implements DueSource {

  private static final String RUNG = "rung";
  private static final String LEASE = "lease";

  private final EscalationStore escalations;

  EscalationClocks(EscalationStore escalations) {
    this.escalations = escalations;
  }

  @Override
  public Set<String> names() {
    return Set.of(RUNG, LEASE);
  }

  @Override
  public Instant due(DueQuestion question) {
    boolean rung = question.name().equals(RUNG);
    Optional<Escalation> escalation = escalations.of(question.processInstance());
    return escalation.map(rung ? Escalation::rungEndsAt : Escalation::leaseEndsAt)
        .orElseThrow(() -> new IllegalStateException((rung ? "No rung was told before %s: let 'Tell rung' come before the timer." : "Nobody had acknowledged before %s: let 'Escalation acknowledged' come before the timer.").formatted(question.element())));
  }
}
