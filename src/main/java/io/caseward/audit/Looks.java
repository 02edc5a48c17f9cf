package io.caseward.audit;

import io.caseward.cases.EvidenceShown;
import io.caseward.policy.Policies;
import io.caseward.policy.PolicyArea;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts looks at evidence that can harm on record, whoever looks and by whatever door. */
@Component
class Looks {

  private final Policies policies;
  private final Notes notes;

  Looks(Policies policies, Notes notes) {
    this.policies = policies;
    this.notes = notes;
  }

  @EventListener
  void shown(EvidenceShown shown) {
    if (policies.area(shown.reason()).filter(PolicyArea::harms).isPresent()) {
      notes.add("look", "evidence", shown.caseNumber(), shown.caseNumber(), Map.of("area", shown.reason(), "evidence", shown.evidence()));
    }
  }
}
