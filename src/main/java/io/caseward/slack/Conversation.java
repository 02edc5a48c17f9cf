package io.caseward.slack;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Entry;
import java.time.Instant;
import java.util.List;

/** A message with its thread. */
public record Conversation(
    String key, String channel, Instant at, Post first, List<Post> replies) {

  /**
   * @param entries all of one conversation, in order
   */
  static Conversation of(List<Entry> entries) {
    Entry first = entries.get(0);
    List<Entry> versions =
        entries.stream().filter(entry -> entry == first || entry.act() == Act.EDIT).toList();
    return new Conversation(
        first.conversation(),
        first.channel(),
        first.createdAt(),
        Post.of(first, versions.get(versions.size() - 1)),
        entries.stream().filter(entry -> !versions.contains(entry)).map(Post::of).toList());
  }
}
