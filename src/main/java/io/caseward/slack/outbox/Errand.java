package io.caseward.slack.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message on its way, with all that is needed to deliver it.
 *
 * @param content what to say: the newest state of the matter where the message shows a state
 * @param saidUntil the newest edit that this says already, null where it says none but its own
 * @param askedBefore when an earlier request left whose answer never came, null when none did
 * @param start where the conversation stands already, null before its first message
 * @param channelId the outside's own name of the channel, null where it has never been told
 */
public record Errand(
    Entry entry, Map<String, Object> content, Long saidUntil, Instant askedBefore, Place start, String channelId) {

  /** Where a message stands in Slack. */
  public record Place(String channel, String id) {}

  public Optional<Place> startsAt() {
    return Optional.ofNullable(start);
  }
}
