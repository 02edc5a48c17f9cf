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
  static final String SIGNING_SECRET = "signing secret of the tests";
  static final String WEBHOOK_SECRET = "webhook secret of the tests";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            Map.of(
                "caseward.slack.token", FakeSlack.TOKEN,
                "caseward.slack.endpoint", SLACK.address(),
                "caseward.slack.signing-secret", SIGNING_SECRET,
                "caseward.slack.pages", "https://caseward.example",
                "caseward.slack.timeout", "3s",
                "caseward.webhook.url", WEBHOOK.url(),
                "caseward.webhook.secret", WEBHOOK_SECRET,
                "caseward.webhook.timeout", "3s",
                "caseward.webhook.allow-private", "true",
                "caseward.outbox.automatic", "false"))
        .applyTo(context);
  }
}
