package io.caseward.slack.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where penalties, reversals and notices are carried out.
 *
 * @param url takes every webhook as a POST; without one nothing leaves and every webhook is shown
 *     at {@code /slack/preview} instead
 * @param secret what each webhook is signed with, shared with whoever stands behind the address
 * @param timeout how long one call may take
 * @param allowPrivate whether the address may lie in this machine's own network; off, so that
 *     nobody reaches what stands behind the firewall by way of Caseward
 */
@ConfigurationProperties("caseward.webhook")
record WebhookSettings(
    @DefaultValue("") String url,
    @DefaultValue("") String secret,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("false") boolean allowPrivate) {

  WebhookSettings {
    if (!url.isBlank() && secret.isBlank()) {
      throw new IllegalArgumentException(
          "caseward.webhook.url is '%s' but caseward.webhook.secret is empty: nobody could tell our"
                  .formatted(url)
              + " webhooks from forged ones. Set a secret of at least 32 random characters.");
    }
  }

  @Override
  public String toString() {
    return "webhooks to '%s'".formatted(url);
  }
}
