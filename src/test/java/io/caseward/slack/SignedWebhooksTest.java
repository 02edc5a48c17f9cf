package io.caseward.slack;

import static io.caseward.slack.Outside.WEBHOOK;
import static io.caseward.slack.outbox.OutboxDesk.webhook;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.TestClock;
import io.caseward.slack.outbox.OutboxDesk;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutboxTest
class SignedWebhooksTest {

  @Autowired OutboxDesk desk;
  @Autowired OutboxSlice.AnsweredNotices notices;

  @BeforeEach
  void clear() {
    desk.clear();
  }

  @Test
  void signsWhatItSendsSoThatTheReceiverCanTell() throws Exception {
    desk.says(webhook("penalty.applied", 17));

    desk.sendDue();

    FakeWebhook.Heard heard = WEBHOOK.heard().get(0);
    String timestamp = heard.header("X-Caseward-Timestamp");
    assertThat(timestamp).isEqualTo("" + TestClock.START.getEpochSecond());
    assertThat(heard.header("X-Caseward-Signature"))
        .isEqualTo("v1=" + hmac(timestamp + "." + heard.body()));
  }

  /** Written as the receiver would, from the documentation alone. */
  private static String hmac(String text) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    byte[] secret = Outside.WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8);
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void saysWhatHappenedToWhichCase() {
    desk.says(webhook("penalty.applied", 17));

    desk.sendDue();

    FakeWebhook.Heard heard = WEBHOOK.heard().get(0);
    assertThat(heard.json().get("type").asText()).isEqualTo("penalty.applied");
    assertThat(heard.json().get("case").asText()).isEqualTo("C-1042");
    assertThat(heard.json().at("/data/kind").asText()).isEqualTo("penalty");
    assertThat(heard.header("X-Caseward-Event")).isEqualTo("penalty.applied");
  }

  @Test
  void tellsEnforcementThatItWasAccepted() {
    desk.says(webhook("penalty.applied", 17));

    desk.sendDue();

    assertThat(notices.answers).containsEntry(17L, "accepted: HTTP 202");
  }

  @Test
  void repeatsUnderTheSameKeyWhatWasNotAnswered() {
    WEBHOOK.next().isTakenThenHangs();
    desk.says(webhook("penalty.applied", 18));

    desk.sendDue();
    assertThat(notices.answers.get(18L)).startsWith("failed: ");
    desk.passes(Duration.ofMinutes(1));

    assertThat(WEBHOOK.heard()).hasSize(2);
    assertThat(WEBHOOK.heard().stream().map(heard -> heard.header("Idempotency-Key")).distinct())
        .hasSize(1);
    assertThat(notices.answers.get(18L)).startsWith("accepted: ");
  }

  @Test
  void neverLetsAReversalOvertakeItsPenalty() {
    WEBHOOK.next().isRefused(500);
    desk.says(webhook("penalty.applied", 19), webhook("penalty.reversed", 20));

    desk.sendDue();
    assertThat(WEBHOOK.heard()).isEmpty();
    desk.passes(Duration.ofMinutes(1));

    assertThat(WEBHOOK.heard().stream().map(heard -> heard.header("X-Caseward-Event")))
        .containsExactly("penalty.applied", "penalty.reversed");
  }

  @Test
  void waitsWhenTheReceiverAsksForIt() {
    WEBHOOK.next().isTakenThenAnswered(503, Map.of("Retry-After", "300"));
    desk.says(webhook("penalty.applied", 21));

    desk.sendDue();
    desk.passes(Duration.ofSeconds(299));
    assertThat(WEBHOOK.heard()).hasSize(1);
    desk.passes(Duration.ofSeconds(1));

    assertThat(WEBHOOK.heard()).hasSize(2);
    assertThat(desk.states()).containsExactly("sent");
  }

  @Test
  void sendsEachTryOnce() {
    WEBHOOK.next().isTakenThenAnswered(503, Map.of("Retry-After", "0"));
    desk.says(webhook("penalty.applied", 22));

    desk.sendsAndDies();

    assertThat(WEBHOOK.heard()).hasSize(1);
  }
}
