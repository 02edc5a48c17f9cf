package io.caseward.slack;

import static io.caseward.slack.SlackRefusal.unless;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import io.caseward.slack.outbox.Errand.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a channel, or a thread of it, page by page for a message by the key in its metadata. */
record Sightings(MethodsClient slack, String channel, String thread, String oldest) {

  private static final int PAGE = 200;

  private record Page(List<Message> messages, ResponseMetadata metadata) {

    String next() {
      return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
    }
  }

  Optional<Place> of(UUID key) throws IOException, SlackApiException, SlackRefusal {
    String cursor = "";
    do {
      Page page = thread == null ? channelPage(cursor) : threadPage(cursor);
      for (Message message : page.messages()) {
        if (carries(message, key)) {
          return Optional.of(new Place(channel, message.getTs()));
        }
      }
      cursor = page.next();
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  private Page channelPage(String cursor) throws IOException, SlackApiException, SlackRefusal {
    var answer =
        slack.conversationsHistory(
            call ->
                call.channel(channel)
                    .oldest(oldest)
                    .inclusive(true)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor));
    unless(answer, "conversations.history of " + channel);
    return new Page(answer.getMessages(), answer.getResponseMetadata());
  }

  private Page threadPage(String cursor) throws IOException, SlackApiException, SlackRefusal {
    var answer =
        slack.conversationsReplies(
            call ->
                call.channel(channel)
                    .ts(thread)
                    .oldest(oldest)
                    .inclusive(true)
                    .includeAllMetadata(true)
                    .limit(PAGE)
                    .cursor(cursor));
    unless(answer, "conversations.replies in " + channel);
    return new Page(answer.getMessages(), answer.getResponseMetadata());
  }

  private static boolean carries(Message message, UUID key) {
    return message.getMetadata() != null
        && message.getMetadata().getEventPayload() != null
        && key.toString().equals(message.getMetadata().getEventPayload().get("message"));
  }
}
