package io.caseward.slack.outbox;

import java.time.Instant;

/**
 * How far a message about a case has come.
 *
 * @param way {@code slack}, {@code webhook} or {@code email}
 * @param to the channel, the webhook's type of event, or the account that an e-mail goes to
 * @param state {@code pending}, {@code shown}, {@code sent}, {@code withdrawn} or {@code dead}
 * @param nextTryAt when it is tried next, null where it is not
 * @param error why the newest try failed, null where it did not
 */
public record Delivery(
    long id,
    String way,
    String act,
    String to,
    String state,
    int attempts,
    Instant createdAt,
    Instant sentAt,
    Instant nextTryAt,
    String error) {

  static Delivery of(Entry entry) {
    return new Delivery(
        entry.id(),
        entry.kind().key(),
        entry.act().key(),
        entry.channel(),
        entry.state(),
        entry.attempts(),
        entry.createdAt(),
        entry.sentAt(),
        entry.state().equals("pending") ? entry.dueAt() : null,
        entry.lastError());
  }
}
