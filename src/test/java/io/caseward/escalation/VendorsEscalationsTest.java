package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Routing;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class VendorsEscalationsTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Escalations escalations;
  @Autowired private Cases cases;

  @Test
  void goAlongWhenTheCaseGoesToAnotherVendor() {
    String number = overdue.review();
    String escalation = overdue.of(number).number();
    CaseFile file = story.file(number);
    assertThat(seenBy("harbor", escalation)).isEqualTo(5);

    cases.route(number, new Routing(file.severity(), file.queue(), file.target(), "kestrel"));

    assertThat(seenBy("harbor", escalation)).isZero();
    assertThat(seenBy("kestrel", escalation)).isEqualTo(5);
  }

  /** How many of the escalation, its two acts and the two people told a vendor sees. */
  private long seenBy(String vendor, String escalation) {
    return Scopes.in(
        Scope.vendor(vendor),
        () ->
            escalations.find(escalation).stream().count()
                + escalations.timelineOf(escalation).size()
                + escalations.toldOf(escalation).size());
  }
}
