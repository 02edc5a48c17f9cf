package io.caseward.enforcement;

import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The clock {@code appealWindow}: when the penalty that stands in a case can no longer be appealed. */
@Component
class AppealWindow implements DueSource {

  private final PenaltyStore penalties;

  AppealWindow(PenaltyStore penalties) {
    this.penalties = penalties;
  }

  @Override
  public Set<String> names() {
    return Set.of("appealWindow");
  }

  @Override
  public Instant due(DueQuestion question) {
    return penalties
        .lockNewest(question.caseNumber(), PenaltyState.APPLIED)
        .map(Penalty::appealUntil)
        .orElseThrow(() -> new IllegalStateException(
            "No penalty stands in %s, so %s has no appeal window to wait for: let 'Apply penalty' come before it."
                .formatted(question.caseNumber(), question.element())));
  }
}
