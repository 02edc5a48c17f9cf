package io.caseward.slack;

import io.caseward.slack.outbox.Entry;
import io.caseward.slack.webhook.WebhookRequest;
import java.time.Instant;

/**
 * A webhook as its receiver gets it.
 *
 * @param json the body, laid out to be read
 * @param error why the newest try failed, null where it did not
 */
public record Hook(
    long id, Instant at, String type, String state, String json, String error, String caseNumber) {

  static Hook of(Entry entry) {
    return new Hook(
        entry.id(),
        entry.createdAt(),
        entry.channel(),
        entry.state(),
        WebhookRequest.readable(entry),
        entry.lastError(),
        entry.caseNumber());
  }
}
