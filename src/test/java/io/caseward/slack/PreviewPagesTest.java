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
        .post("/slack/preview/presses", Map.of("action", "escalation.acknowledge", "value", escalation.number()));
  }

  @Test
  void showsTheMessageWithItsButtons() {
    Escalation escalation = overdue();

    HttpResponse<String> page =
        visitor("lead").get("/slack/preview?channel=%23vouchers-escalations");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(escalation.number() + ": Review case is overdue")
        .contains("name=\"action\" value=\"escalation.acknowledge\"")
        .contains("name=\"value\" value=\"" + escalation.number() + "\"")
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
  void opensTheDialogsAndTakesTheirAnswers() {
    Escalation escalation = overdue();
    acknowledges("lead-2", escalation);
    Visitor lead = visitor("lead-2");

    HttpResponse<String> pressed = lead.post("/slack/preview/presses", Map.of("action", "escalation.resolve", "value", escalation.number()));
    HttpResponse<String> page = lead.get(pressed.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""));
    assertThat(page.body()).contains("How do you settle this?", "name=\"instruction\"", "value=\"raise\"");
    lead.post("/slack/preview/answers", resolves(escalation, "Ask the merchant for its batch list."));

    assertThat(now(escalation).state()).isEqualTo(EscalationState.RESOLVED);
  }

  @Test
  void saysWhichAnswersOfADialogAreWrong() {
    Escalation escalation = overdue();
    acknowledges("lead-2", escalation);

    HttpResponse<String> answer = visitor("lead-2").post("/slack/preview/answers", resolves(escalation, "Do it"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("What must be done");
    assertThat(now(escalation).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
  }

  private static Map<String, String> resolves(Escalation escalation, String instruction) {
    return Map.of("-dialog", "escalation.resolve", "-about", escalation.number(), "resolution", "instruct", "instruction", instruction);
  }

  @Test
  void saysToOnePersonWhatTheMessageDoesNotShow() {
    Escalation escalation = overdue();
    acknowledges("lead-2", escalation);
    Visitor lead = visitor("lead");

    lead.post("/slack/preview/presses", Map.of("action", "escalation.snooze", "value", escalation.number()));

    assertThat(lead.get("/slack/preview?channel=%23vouchers-escalations").body()).contains("Only visible to you", "is with lead-2. Take it over first.");
  }

  @Test
  void knowsNoOtherButtons() {
    HttpResponse<String> answer = visitor("lead").post("/slack/preview/presses", Map.of("action", "escalation.delete", "value", overdue().number()));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("escalation.delete", "escalation.acknowledge");
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
