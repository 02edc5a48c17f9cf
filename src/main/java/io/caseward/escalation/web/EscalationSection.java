package io.caseward.escalation.web;

import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseSection;
import io.caseward.escalation.Escalations;
import org.springframework.stereotype.Component;

/** What a case's answer tells of its escalations. */
@Component
class EscalationSection implements CaseSection {

  private final Escalations escalations;

  EscalationSection(Escalations escalations) {
    this.escalations = escalations;
  }

  @Override
  public String name() {
    return "escalations";
  }

  @Override
  public Object of(CaseFile file) {
    return escalations.of(file.number()).stream().map(EscalationView::of).toList();
  }
}
