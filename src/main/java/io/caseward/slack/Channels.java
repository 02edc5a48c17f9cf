package io.caseward.slack;

import static io.caseward.slack.SlackRefusal.unless;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds a channel's id by its name; only needed for a channel that nothing was ever posted to. */
record Channels(MethodsClient slack) {

  private static final int PAGE = 1000;
  private static final List<ConversationType> KINDS =
      List.of(ConversationType.PUBLIC_CHANNEL, ConversationType.PRIVATE_CHANNEL);

  /** The name itself where no such channel is to be seen; Slack will say so in its own words. */
  String idOf(String name) throws IOException, SlackApiException, SlackRefusal {
    String cursor = "";
    do {
      ConversationsListResponse page = page(cursor);
      Optional<String> id = on(page, name.replaceFirst("^#", ""));
      if (id.isPresent()) {
        return id.get();
      }
      cursor = next(page);
    } while (!cursor.isEmpty());
    return name;
  }

  private ConversationsListResponse page(String cursor)
      throws IOException, SlackApiException, SlackRefusal {
    return unless(
        slack.conversationsList(
            call -> call.types(KINDS).limit(PAGE).excludeArchived(true).cursor(cursor)),
        "conversations.list");
  }

  private static Optional<String> on(ConversationsListResponse page, String name) {
    return page.getChannels().stream()
        .filter(channel -> name.equals(channel.getName()))
        .map(Conversation::getId)
        .findFirst();
  }

  private static String next(ConversationsListResponse page) {
    var metadata = page.getResponseMetadata();
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }
}
