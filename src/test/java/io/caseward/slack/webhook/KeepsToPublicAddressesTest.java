package io.caseward.slack.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.TestClock;
import io.caseward.slack.FakeWebhook;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Entry;
import io.caseward.slack.outbox.Errand;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepsToPublicAddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/"})
  void connectsToNothingPrivateWhateverItIsCalled(String url) {
    try (FakeWebhook inside = new FakeWebhook()) {
      int port = Integer.parseInt(inside.url().replaceAll(".*:(\\d+)/.*", "$1"));

      Outcome outcome = courier(url.formatted(port)).deliver(errand());

      assertThat(outcome.result()).isEqualTo(Outcome.Result.NEVER);
      assertThat(outcome.reason()).contains("in this server's own network");
      assertThat(inside.heard()).isEmpty();
    }
  }

  @Test
  void followsNoRedirectWhichMightLeadInside() {
    try (FakeWebhook outside = new FakeWebhook(); FakeWebhook inside = new FakeWebhook()) {
      outside.next().isTakenThenAnswered(307, Map.of("Location", inside.url()));

      Outcome outcome = new WebhookCourier(new WebhookSettings(outside.url(), "secret", Duration.ofSeconds(2), true), new TestClock()).deliver(errand());

      assertThat(outcome.result()).isNotEqualTo(Outcome.Result.DELIVERED);
      assertThat(inside.calls()).isEmpty();
    }
  }

  @Test
  void asksForASecretWithTheAddress() {
    assertThatThrownBy(
            () -> new WebhookSettings("https://merchants.example", "", Duration.ZERO, false))
        .hasMessageContaining("caseward.webhook.secret is empty");
  }

  private static WebhookCourier courier(String url) {
    return new WebhookCourier(
        new WebhookSettings(url, "secret", Duration.ofSeconds(2), false), new TestClock());
  }

  private static Errand errand() {
    Instant now = TestClock.START;
    Entry entry =
        new Entry(
            1, UUID.randomUUID(), Kind.WEBHOOK, Act.POST, "webhook:C-1042", "penalty.applied",
            Map.of(), Map.of(), "C-1042", "pending", now, now, now, 1, now, null, null, null);
    return new Errand(entry, Map.of(), null, null, null, null);
  }
}
