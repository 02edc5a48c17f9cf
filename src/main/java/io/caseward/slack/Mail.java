package io.caseward.slack;

import io.caseward.slack.outbox.Entry;
import java.time.Instant;

/**
 * An e-mail as its reader gets it.
 *
 * @param to the account
 * @param error why the newest try failed, null where it did not
 */
public record Mail(long id, Instant at, String to, String subject, String state, String text, String error) {

  static Mail of(Entry entry) {
    return new Mail(entry.id(), entry.createdAt(), entry.channel(), part(entry, "subject"), entry.state(), part(entry, "text"), entry.lastError());
  }

  /** Nothing is left of one whose case was erased. */
  private static String part(Entry entry, String name) {
    return String.valueOf(entry.payload().getOrDefault(name, ""));
  }
}
