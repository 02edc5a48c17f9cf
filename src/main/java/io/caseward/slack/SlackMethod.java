package io.caseward.slack;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Slack's methods that Caseward calls, and the scopes that each asks of the bot's token. The app's
 * manifest and its set-up are made of this; a test holds it to the calls that there are.
 */
enum SlackMethod {
  AUTH_TEST("auth.test"),
  CHAT_POST_MESSAGE("chat.postMessage", "chat:write", "chat:write.public"),
  CHAT_UPDATE("chat.update", "chat:write"),
  CHAT_DELETE("chat.delete", "chat:write"),
  CHAT_POST_EPHEMERAL("chat.postEphemeral", "chat:write"),
  CHAT_UNFURL("chat.unfurl", "links:write"),
  CONVERSATIONS_LIST("conversations.list", "channels:read", "groups:read"),
  CONVERSATIONS_INFO("conversations.info", "channels:read", "groups:read"),
  CONVERSATIONS_OPEN("conversations.open", "im:write"),
  CONVERSATIONS_HISTORY("conversations.history", "channels:history", "groups:history", "im:history"),
  CONVERSATIONS_REPLIES("conversations.replies", "channels:history", "groups:history", "im:history"),
  USERS_INFO("users.info", "users:read", "users:read.email"),
  USERS_LOOKUP_BY_EMAIL("users.lookupByEmail", "users:read.email"),
  VIEWS_OPEN("views.open"),
  VIEWS_PUBLISH("views.publish");

  private final String method;
  private final List<String> scopes;

  SlackMethod(String method, String... scopes) {
    this.method = method;
    this.scopes = List.of(scopes);
  }

  /** As Slack calls it. */
  String method() {
    return method;
  }

  /** The scopes of them all, in order. */
  static List<String> allScopes(List<String> besides) {
    Stream<String> needed = Arrays.stream(values()).flatMap(method -> method.scopes.stream());
    return List.copyOf(new TreeSet<>(Stream.concat(needed, besides.stream()).toList()));
  }
}
