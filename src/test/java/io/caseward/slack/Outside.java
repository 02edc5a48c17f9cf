package io.caseward.slack;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points Caseward at the fakes. They stand as long as the tests run. */
public final class Outside
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  public static final FakeSlack SLACK = new FakeSlack();
  public static final FakeWebhook WEBHOOK = new FakeWebhook();
  public static final FakeMail MAIL = new FakeMail();
  static final String SIGNING_SECRET = "signing secret of the tests";
  static final String WEBHOOK_SECRET = "webhook secret of the tests";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings())
        .applyTo(context);
  }

  private static Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("caseward.slack.token", FakeSlack.TOKEN),
        Map.entry("caseward.slack.endpoint", SLACK.address()),
        Map.entry("caseward.slack.signing-secret", SIGNING_SECRET),
        Map.entry("caseward.slack.pages", "https://caseward.example"),
        Map.entry("caseward.slack.timeout", "3s"),
        Map.entry("caseward.webhook.url", WEBHOOK.url()),
        Map.entry("caseward.webhook.secret", WEBHOOK_SECRET),
        Map.entry("caseward.webhook.timeout", "3s"),
        // The engine's REST finds engines by name, over all contexts of the process.
        Map.entry("camunda.bpm.process-engine-name", "outside"),
        Map.entry("caseward.webhook.allow-private", "true"),
        Map.entry("caseward.mail.host", "127.0.0.1"),
        Map.entry("caseward.mail.port", "" + MAIL.port()),
        Map.entry("caseward.mail.from", "caseward@caseward.example"),
        Map.entry("caseward.mail.encryption", "none"),
        Map.entry("caseward.mail.timeout", "3s"),
        // What is said to a channel in one breath is heard at once, but where a test is about that.
        Map.entry("caseward.outbox.pace", "0s"),
        Map.entry("caseward.outbox.automatic", "false"));
  }
}
