package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.TestClock;
import io.caseward.slack.http.Signature;
import io.caseward.web.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class ChecksWhoAsksTest {

  private static final Instant NOW = TestClock.START;

  private final TestClock clock = new TestClock();

  private String heard(String secret, Instant sent, String signed, String body) throws IOException {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/slack/events");
    String timestamp = "" + sent.getEpochSecond();
    request.addHeader("X-Slack-Request-Timestamp", timestamp);
    request.addHeader(
        "X-Slack-Signature", new Signature(secret).of("v0", "v0:" + timestamp + ":" + signed));
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return new SlackRequest(settings("right"), clock).body(request);
  }

  private static SlackSettings settings(String secret) {
    return new SlackSettings("", "", secret, "", "", Map.of(), "", Duration.ofSeconds(1), 1, "");
  }

  @Test
  void believesWhatSlackHasSigned() throws IOException {
    assertThat(heard("right", NOW, "payload=%7B%7D", "payload=%7B%7D")).isEqualTo("payload=%7B%7D");
  }

  @Test
  void refusesWhatSomebodyElseHasSigned() {
    assertThatThrownBy(() -> heard("wrong", NOW, "payload=1", "payload=1"))
        .isInstanceOf(Refusal.class)
        .hasMessage("The signature is not Slack's.");
  }

  @Test
  void refusesABodyThatWasChangedAfterItWasSigned() {
    assertThatThrownBy(() -> heard("right", NOW, "payload=1", "payload=2"))
        .hasMessage("The signature is not Slack's.");
  }

  @Test
  void refusesWhatWasSentMoreThanFiveMinutesAgo() throws IOException {
    heard("right", NOW.minusSeconds(300), "b", "b");

    assertThatThrownBy(() -> heard("right", NOW.minusSeconds(301), "b", "b"))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.status()).isEqualTo(HttpStatus.UNAUTHORIZED))
        .hasMessageContaining("sent at 2026-06-01T08:54:59Z");
  }

  @Test
  void refusesWhatComesFromTheFuture() throws IOException {
    heard("right", NOW.plusSeconds(30), "b", "b");

    assertThatThrownBy(() -> heard("right", NOW.plusSeconds(31), "b", "b"))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesWhatIsNotSignedAtAll() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContent("payload=1".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> new SlackRequest(settings("right"), clock).body(request))
        .hasMessage("The signature is not Slack's.");
  }

  @Test
  void takesNothingWithoutASecret() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/slack/events");

    assertThatThrownBy(() -> new SlackRequest(settings(""), clock).body(request))
        .hasMessageContaining("caseward.slack.signing-secret is not set");
  }

  @Test
  void refusesABodyThatIsTooLong() {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/slack/events");
    request.setContent(new byte[256 * 1024 + 1]);

    assertThatThrownBy(() -> new SlackRequest(settings("right"), clock).body(request))
        .hasMessageContaining("longer than 262144 bytes");
  }
}
