package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Routing;
import io.caseward.cases.Subject;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class VendorsMattersTest {

  @Autowired private Story story;
  @Autowired private Matters matters;
  @Autowired private Enforcement enforcement;
  @Autowired private Notices notices;
  @Autowired private Appeals appeals;
  @Autowired private Cases cases;
  private Subject user;
  private String number;

  @BeforeEach
  void anAppealedStrikeInACaseOfHarbor() {
    user = matters.someUser();
    number = matters.violationBy(user);
    appeals.lodge(number, "The account was used by someone else.", story.person("lead"));
  }

  @Test
  void areSeenByThatVendorAlone() {
    assertThat(seenBy("harbor")).isEqualTo(6);
    assertThat(seenBy("kestrel")).isZero();
  }

  @Test
  void goAlongWhenTheCaseGoesToAnotherVendor() {
    CaseFile file = story.file(number);

    cases.route(number, new Routing(file.severity(), file.queue(), file.target(), "kestrel"));

    assertThat(seenBy("harbor")).isZero();
    assertThat(seenBy("kestrel")).isEqualTo(6);
  }

  /** How many of the case's decision, penalty, strike, appeal and two notices a vendor sees. */
  private int seenBy(String vendor) {
    return Scopes.in(
        Scope.vendor(vendor),
        () ->
            enforcement.decisionsOf(number).size()
                + enforcement.penaltiesOf(number).size()
                + enforcement.strikesOf(user).size()
                + enforcement.appealsOf(number).size()
                + notices.of(number).size());
  }
}
