package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Escalations;
import io.caseward.slack.outbox.OutboxDesk;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class PreviewPagesTest {

  @Autowired Story story;
  @Autowired OutboxDesk desk;
  @Autowired Escalations escalations;
  @LocalServerPort int port;

  /** An escalation of Harbor's. */
  private Escalation overdue() {
    String caseNumber = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4));
    return story.seeing(() -> escalations.of(caseNumber).get(0));
  }

  private Escalation now(Escalation escalation) {
    return story.seeing(() -> escalations.find(escalation.number()).orElseThrow());
  }

  private Visitor visitor(String who) {
    Visitor visitor = Visitor.signedIn(port, who);
    visitor.get("/worklist");
    return visitor;
  }

  private HttpResponse<String> acknowledges(String who, Escalation escalation) {
    return visitor(who)
        .post("/slack/preview/escalations/" + escalation.number() + "/acknowledgement", Map.of());
  }

  @Test
  void showsTheMessageWithItsButtons() {
    Escalation escalation = overdue();

    HttpResponse<String> page =
        visitor("lead").get("/slack/preview?channel=%23vouchers-escalations");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(escalation.number() + ": Review case is overdue")
        .contains("/slack/preview/escalations/" + escalation.number() + "/acknowledgement")
        .contains("href=\"/cases/" + escalation.caseNumber());
  }

  @Test
  void takesTheButtonsForThePersonWhoIsSignedIn() {
    Escalation escalation = overdue();

    HttpResponse<String> answer = acknowledges("lead-2", escalation);

    assertThat(Visitor.redirect(answer)).isEqualTo("/slack/preview");
    assertThat(now(escalation).acknowledgedBy()).isEqualTo("lead-2");
  }

  @Test
  void refusesWhoMayNotAcknowledge() {
    Escalation escalation = overdue();

    assertThat(acknowledges("auditor", escalation).statusCode()).isEqualTo(403);
    assertThat(now(escalation).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void hidesOneVendorsEscalationFromAnothersLead() {
    Escalation escalation = overdue();

    acknowledges("lead-kestrel", escalation);

    assertThat(now(escalation).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void sendsADeadLetterAgainForThoseWhoMay() {
    overdue();
    desk.act(desk::buryAll);
    long id = desk.firstId();

    int refused = visitor("auditor").post("/slack/outbox/" + id + "/retry", Map.of()).statusCode();
    assertThat(refused).isEqualTo(403);
    assertThat(desk.states()).containsOnly("dead");
    visitor("lead").post("/slack/outbox/" + id + "/retry", Map.of());

    assertThat(desk.states()).contains("pending");
  }
}
