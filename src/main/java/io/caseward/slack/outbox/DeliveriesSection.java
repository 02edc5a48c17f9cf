package io.caseward.slack.outbox;

import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseSection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said of a case and whether it was accepted. */
@Component
class DeliveriesSection implements CaseSection {

  private final Deliveries deliveries;

  DeliveriesSection(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  @Override
  public String name() {
    return "deliveries";
  }

  @Override
  public List<Delivery> of(CaseFile file) {
    return deliveries.of(file.number()).stream().map(Delivery::of).toList();
  }
}
