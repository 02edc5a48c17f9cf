package io.caseward.slack;

import io.caseward.slack.outbox.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as Slack would show it.
 *
 * @param edited whether it reads otherwise than when it was posted
 * @param state {@code pending}, {@code shown}, {@code sent} or {@code dead}
 * @param error why the newest try failed, null where it did not
 * @param text what a notification says
 * @param blocks Slack's own JSON
 */
public record Post(
    long id,
    Instant at,
    boolean edited,
    String state,
    int attempts,
    String error,
    String text,
    List<Map<String, Object>> blocks) {

  static Post of(Entry entry) {
    return of(entry, entry);
  }

  /** A message that reads as its newest edit says. */
  @SuppressWarnings("unchecked")
  static Post of(Entry first, Entry newest) {
    return new Post(
        first.id(),
        first.createdAt(),
        newest != first,
        newest.state(),
        newest.attempts(),
        newest.lastError(),
        (String) newest.payload().getOrDefault("subject", newest.payload().getOrDefault("text", newest.channel())),
        (List<Map<String, Object>>) newest.payload().getOrDefault("blocks", List.of()));
  }
}
