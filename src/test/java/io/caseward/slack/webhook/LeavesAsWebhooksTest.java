package io.caseward.slack.webhook;

import static io.caseward.slack.Outside.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.caseward.Calls;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.enforcement.Notice;
import io.caseward.enforcement.NoticeState;
import io.caseward.enforcement.Notices;
import io.caseward.slack.FakeWebhook.Heard;
import io.caseward.slack.SlackTest;
import io.caseward.slack.outbox.Deliveries;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SlackTest
class LeavesAsWebhooksTest {

  @Autowired Story story;
  @Autowired Calls calls;
  @Autowired OutboxDesk desk;
  @Autowired Notices notices;
  @Autowired Deliveries deliveries;

  @BeforeEach
  void forget() {
    WEBHOOK.forget();
  }

  /** A case whose first review decides it: not drawn for a second one. */
  private String decided(String verdict) {
    String number = story.opens("fake_reviews", Severity.MEDIUM);
    story.reviewed(number, verdict);
    return story.tasks(number).isEmpty() ? number : decided(verdict);
  }

  private List<Heard> heardOf(String caseNumber) {
    return WEBHOOK.heard().stream()
        .filter(heard -> heard.json().path("case").asText().equals(caseNumber))
        .toList();
  }

  @Test
  void carriesOutAPenaltyAndTellsTheSubject() {
    String number = decided("violation");

    desk.sendDue();

    assertThat(heardOf(number))
        .extracting(heard -> heard.json().path("type").asText())
        .containsExactly("penalty.applied", "notice.due");
    Heard penalty = heardOf(number).get(0);
    assertThat(penalty.json().at("/data/subject/name").asText()).isEqualTo("Golden Lotus Spa");
    assertThat(penalty.json().at("/data/penalty").asText()).isNotEmpty();
    assertThat(penalty.json().at("/data/clause").asText()).startsWith("fake_reviews/");
    assertThat(heardOf(number).get(1).json().at("/data/appealUntil").asText()).isNotEmpty();
  }

  @Test
  void saysOfTheDecisionWhatItsRecordSaysAndSignsIt() throws Exception {
    String number = decided("violation");
    desk.sendDue();

    JsonNode told = heardOf(number).get(1).json().at("/data/decision");

    JsonNode record = calls.get("policy", "/api/v1/cases/" + number + "/record").json().path("record");
    JWSObject signed = JWSObject.parse(told.path("signed").asText());
    JWKSet keys = JWKSet.parse(calls.get("policy", "/api/v1/record/keys").body());
    JsonNode said = new ObjectMapper().readTree(signed.getPayload().toString());
    assertThat(signed.verify(new ECDSAVerifier(keys.getKeyByKeyId(signed.getHeader().getKeyID()).toECKey()))).isTrue();
    assertThat(said.path("caseNumber").asText()).isEqualTo(number);
    assertThat(said.path("outcome")).isEqualTo(told.path("outcome")).isEqualTo(record.at("/decided/0/decision/outcome"));
    assertThat(said.path("wording")).isEqualTo(told.path("wording")).isEqualTo(record.at("/decided/0/clause/text"));
    assertThat(said.path("sopVersion")).isEqualTo(told.path("sopVersion")).isEqualTo(record.at("/decided/0/decision/sopVersion"));
    assertThat(said.path("evidence")).isEqualTo(told.path("evidence")).hasSize(1);
    assertThat(said.at("/evidence/0")).isEqualTo(record.at("/evidence/0/sha256"));
    assertThat(signed.getPayload().toString()).doesNotContain("reviewer-harbor", "Golden Lotus Spa");
  }

  @Test
  void showsOnTheCaseThatItWasAccepted() {
    String number = decided("no_violation");

    desk.sendDue();

    assertThat(story.seeing(() -> notices.of(number)))
        .extracting(Notice::state)
        .containsExactly(NoticeState.ACCEPTED);
    assertThat(story.seeing(() -> deliveries.of(number)))
        .extracting(Entry::state)
        .containsExactly("sent");
  }

  @Test
  void showsOnTheCaseThatItFailedAndWhy() {
    String number = decided("no_violation");
    WEBHOOK.next().isRefused(500);

    desk.sendDue();
    Notice failed = story.seeing(() -> notices.of(number)).get(0);
    desk.passes(Duration.ofMinutes(1));

    assertThat(failed.state()).isEqualTo(NoticeState.FAILED);
    assertThat(failed.answer()).startsWith("HTTP 500 from http://127.0.0.1");
    assertThat(story.seeing(() -> notices.of(number)).get(0).state())
        .isEqualTo(NoticeState.ACCEPTED);
  }

  @Test
  void asksForTheInformationThatACaseWaitsFor() {
    String number = story.opens("fake_reviews", Severity.MEDIUM);
    story.reviewed(number, "insufficient");

    desk.sendDue();

    Heard asked = heardOf(number).get(0);
    assertThat(asked.json().path("type").asText()).isEqualTo("information.requested");
    assertThat(asked.json().at("/data/missing").asText()).isEqualTo("The list of redeemed codes.");
  }
}
