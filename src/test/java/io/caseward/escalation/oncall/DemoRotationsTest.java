package io.caseward.escalation.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import io.caseward.people.People;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class DemoRotationsTest {

  @LocalServerPort int port;
  @Autowired RotationSettings settings;
  @Autowired RotationTable table;
  @Autowired People people;
  @Autowired Clock clock;

  @Test
  void showAStandInAndAGapAndAreMadeOnce() {
    DemoRotations demo = new DemoRotations(settings, table, people, clock);

    demo.run(null);
    demo.run(null);

    Visitor lead = Visitor.signedIn(port, "lead");
    assertThat(table.all()).extracting(Rotation::name).containsExactly("Leads on call", "Policy by night");
    assertThat(lead.get("/on-call").body()).contains("Dana Whitfield").contains("nobody from");
    assertThat(lead.get("/on-call/leads").body()).contains("(stands in)");
  }
}
