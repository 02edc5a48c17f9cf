package io.caseward.escalation;

import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clock {@code rung}: when the silence of the rung that was told last ends. */
@Component
class RungClock implements DueSource {

  private final EscalationStore escalations;

  RungClock(EscalationStore escalations) {
    this.escalations = escalations;
  }

  @Override
  public Set<String> names() {
    return Set.of("rung");
  }

  @Override
  public Instant due(DueQuestion question) {
    return escalations
        .of(question.processInstance())
        .map(Escalation::rungEndsAt)
        .orElseThrow(() -> new IllegalStateException(
            "No rung was told before %s: let 'Tell rung' come before the timer."
                .formatted(question.element())));
  }
}
