package io.caseward.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.caseward.TestClock;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Slack, as far as Caseward speaks with it, strict where Slack is: methods that read or change know
 * channels by id only, threads are not in a channel's history, metadata must be asked for. What it
 * heard is asked with {@link #expect}.
 */
public final class FakeSlack extends FakeServer {

  public static final String TOKEN = "xoxb-test";
  static final String APP_TOKEN = "xapp-test";

  /** A text that makes the message one that Slack takes for malformed. */
  public static final String MALFORMED = "malformed";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, String> channelIds = new LinkedHashMap<>();
  private final Map<String, String> usersByEmail = new HashMap<>();
  private final List<String> ofAnotherWorkspace = new CopyOnWriteArrayList<>();
  private final List<HeardMessage> messages = new CopyOnWriteArrayList<>();
  private final List<String> missing = new CopyOnWriteArrayList<>();
  private final List<String> archived = new CopyOnWriteArrayList<>();
  private final List<String> sharedOutside = new CopyOnWriteArrayList<>();
  private final List<JsonNode> replies = new CopyOnWriteArrayList<>();
  private final List<JsonNode> previews = new CopyOnWriteArrayList<>();
  private final Map<String, JsonNode> homes = new HashMap<>();
  private volatile String granted = "";
  private volatile String refusal = "";
  private final List<HeardDialog> dialogs = new CopyOnWriteArrayList<>();
  private final Map<String, String> triggers = new HashMap<>();
  private final FakeSocket socket = new FakeSocket();
  private long clock = TestClock.START.getEpochSecond();

  /** A method's refusal, by Slack's own word. */
  private static final class No extends RuntimeException {
    private final String why;

    No(String error) {
      this(error, null);
    }

    No(String error, String why) {
      super(error);
      this.why = why;
    }
  }

  /** What a channel was told, to be asked about a message at a time. */
  public HeardChannel expect(String channel) {
    return new HeardChannel(channel, messages.stream().filter(m -> m.in(channel)).toList());
  }

  /** Makes someone known to Slack. */
  public void knows(String user, String email) {
    usersByEmail.put(email, user);
  }

  /** The same of someone of another workspace, as shared channels bring them. */
  public void knowsOfElsewhere(String user, String email) {
    knows(user, email);
    ofAnotherWorkspace.add(user);
  }

  /** What Slack sends when someone presses a message's button; each call is another press. */
  public String pressed(String user, HeardMessage message, String action) {
    JsonNode button =
        message.buttons().stream()
            .filter(candidate -> candidate.path("action_id").asText().equals(action))
            .findFirst()
            .orElseThrow(
                () -> new AssertionError("No button '%s' on %s".formatted(action, message)));
    ObjectNode pressed = JSON.createObjectNode().put("type", "block_actions").put("trigger_id", trigger(user));
    pressed.putObject("user").put("id", user);
    pressed.putObject("channel").put("id", message.channelId());
    pressed
        .putArray("actions")
        .addObject()
        .put("action_id", action)
        .put("value", button.path("value").asText())
        .put("action_ts", ++clock + ".000200");
    return pressed.toString();
  }

  /** The newest answer to a command. */
  public String replied() {
    return replies.isEmpty() ? "" : replies.get(replies.size() - 1).toString();
  }

  /** Where it takes them. */
  String replyAddress() {
    return address() + "reply";
  }

  /** Somebody's home as it stands now, empty where it was never shown. */
  public String home(String user) {
    return homes.containsKey(user) ? homes.get(user).toString() : "";
  }

  /** What stands below messages for their links, as it was sent. */
  public List<JsonNode> previews() {
    return List.copyOf(previews);
  }

  /** What the token may, as its headers say. */
  public void grants(List<String> scopes) {
    granted = String.join(",", scopes);
  }

  /** Refuses everything with one of its words, such as {@code token_revoked}; an empty one ends that. */
  public void refusesAllWith(String word) {
    refusal = word;
  }

  public void archive(String channel) {
    archived.add(channel.replaceFirst("^#", ""));
  }

  /** Another organisation's people read it too. */
  public void shareOutside(String channel) {
    sharedOutside.add(channel.replaceFirst("^#", ""));
  }

  /** What Slack sends when somebody posts links. */
  public String shared(String user, String channel, String... links) {
    ObjectNode event = JSON.createObjectNode().put("type", "link_shared").put("user", user).put("channel", id(channel.replaceFirst("^#", ""))).put("message_ts", ++clock + ".000300");
    for (String link : links) {
      event.withArray("links").addObject().put("domain", "caseward.example").put("url", link);
    }
    return event(event);
  }

  /** What Slack sends when somebody opens our home. */
  public String openedHome(String user) {
    return event(JSON.createObjectNode().put("type", "app_home_opened").put("user", user).put("tab", "home"));
  }

  private String event(ObjectNode event) {
    ObjectNode told = JSON.createObjectNode().put("type", "event_callback").put("event_id", "Ev" + ++clock);
    told.set("event", event);
    return told.toString();
  }

  /** What Slack sends when somebody presses a button in their home. */
  public String pressedAtHome(String user, String action) {
    ObjectNode pressed = JSON.createObjectNode().put("type", "block_actions").put("trigger_id", user + "." + ++clock);
    pressed.putObject("user").put("id", user);
    pressed.putObject("container").put("type", "view");
    pressed.putArray("actions").addObject().put("action_id", action).put("value", "next").put("action_ts", ++clock + ".000200");
    return pressed.toString();
  }

  /** The connection to whoever has asked for Socket Mode. */
  FakeSocket socket() {
    return socket;
  }

  /** The dialog that someone looks at. */
  public HeardDialog dialog(String user) {
    List<HeardDialog> theirs = dialogs.stream().filter(dialog -> dialog.user().equals(user)).toList();
    if (theirs.isEmpty()) {
      throw new AssertionError("Nothing was opened for " + user);
    }
    return theirs.get(theirs.size() - 1);
  }

  /** What Slack sends when someone sends the dialog that they look at; each call is another try. */
  public String sent(String user, Map<String, String> answers) {
    return dialog(user).filled(trigger(user), answers);
  }

  /** Good for one dialog, of whoever has just done something. */
  private String trigger(String user) {
    String trigger = "%d.%s".formatted(++clock, user);
    triggers.put(trigger, user);
    return trigger;
  }

  /** As when someone took three seconds and more to answer. */
  public void triggersExpire() {
    triggers.clear();
  }

  /** Takes a channel away, as when it was deleted; {@link #restore} brings it back. */
  public void remove(String channel) {
    missing.add(channel.replaceFirst("^#", ""));
  }

  /** Takes the token back, as an admin of the workspace can. */
  public void revokeToken() {
    refusal = "token_revoked";
  }

  public void restore(String channel) {
    String name = channel.replaceFirst("^#", "");
    missing.remove(name);
    id(name);
  }

  /** Deletes every message of a channel, as its members can. */
  public void deleteAll(String channel) {
    messages.removeIf(message -> message.in(channel));
  }

  public String address() {
    return super.address() + "api/";
  }

  /** As after a new workspace. */
  public void forget() {
    messages.clear();
    missing.clear();
    archived.clear();
    sharedOutside.clear();
    replies.clear();
    previews.clear();
    homes.clear();
    refusal = "";
    dialogs.clear();
    triggers.clear();
    forgetCalls();
  }

  @Override
  synchronized Answer answer(String method, HttpExchange exchange, String body) {
    if (method.equals("reply")) {
      replies.add(json(body));
      return new Answer(200, "ok");
    }
    try {
      refuseStrangers(method, exchange);
      Map<String, Object> answer = new LinkedHashMap<>(Map.of("ok", true));
      answer.putAll(call(method, form(body)));
      return new Answer(200, JSON.writeValueAsString(answer), Map.of("x-oauth-scopes", granted));
    } catch (No no) {
      return new Answer(200, JSON.createObjectNode().put("ok", false).put("error", no.getMessage()).put("needed", no.why).toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void refuseStrangers(String method, HttpExchange exchange) {
    if (!refusal.isEmpty()) {
      throw new No(refusal);
    }
    String token = method.equals("apps.connections.open") ? APP_TOKEN : TOKEN;
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      throw new No("invalid_auth");
    }
  }

  private Map<String, Object> call(String method, Map<String, String> form) {
    return switch (method) {
      case "auth.test" -> Map.of("user_id", "UCASEWARD", "user", "caseward", "team", "Test", "team_id", "T1");
      case "chat.postMessage" -> post(form);
      case "chat.update" -> update(form);
      case "chat.postEphemeral" -> whisper(form);
      case "chat.delete" -> delete(form);
      case "chat.unfurl" -> unfurl(form);
      case "views.publish" -> publish(form);
      case "conversations.info" -> about(form.get("channel"));
      case "apps.connections.open" -> Map.of("url", socket.address());
      case "views.open" -> open(form);
      case "conversations.list" -> list();
      case "conversations.open" -> Map.of("channel", Map.of("id", id("@" + form.get("users"))));
      case "conversations.history" -> history(form);
      case "conversations.replies" -> replies(form);
      case "users.lookupByEmail" -> lookup(form.get("email"));
      case "users.info" -> info(form.get("user"));
      default -> throw new No("unknown_method");
    };
  }

  private Map<String, Object> post(Map<String, String> form) {
    if (MALFORMED.equals(form.get("text"))) {
      throw new No("invalid_blocks");
    }
    HeardMessage message = heard(form, null);
    messages.add(message);
    return Map.of("channel", message.channelId(), "ts", message.ts());
  }

  private Map<String, Object> whisper(Map<String, String> form) {
    HeardMessage message = heard(form, form.get("user"));
    messages.add(message);
    return Map.of("message_ts", message.ts());
  }

  private Map<String, Object> open(Map<String, String> form) {
    String user = Optional.ofNullable(triggers.remove(form.get("trigger_id"))).orElseThrow(() -> new No("expired_trigger_id"));
    JsonNode view = json(form.get("view"));
    keepTo(SlackLimits.ofView(view), "invalid_arguments");
    dialogs.add(new HeardDialog(user, view));
    return Map.of("view", Map.of("id", "V" + dialogs.size()));
  }

  private static void keepTo(List<String> broken, String error) {
    if (!broken.isEmpty()) {
      throw new No(error, broken.toString());
    }
  }

  private static void keepToLimits(Map<String, String> form) {
    keepTo(SlackLimits.ofMessage(form.get("text"), form.containsKey("blocks") ? json(form.get("blocks")) : JSON.createArrayNode()), "invalid_blocks");
  }

  private HeardMessage heard(Map<String, String> form, String whisperedTo) {
    keepToLimits(form);
    String name = channelName(form.get("channel"));
    String ts = ++clock + ".000100";
    HeardMessage message =
        new HeardMessage(name, id(name), ts, form.get("thread_ts"), whisperedTo, metadata(form));
    message.says(form.get("text"), form.get("blocks"));
    return message;
  }

  private Map<String, Object> update(Map<String, String> form) {
    HeardMessage message =
        messages.stream()
            .filter(heard -> heard.channelId().equals(channelId(form.get("channel"))))
            .filter(heard -> heard.ts().equals(form.get("ts")))
            .findFirst()
            .orElseThrow(() -> new No("message_not_found"));
    keepToLimits(form);
    message.says(form.get("text"), form.get("blocks"));
    return Map.of("channel", message.channelId(), "ts", message.ts());
  }

  private Map<String, Object> delete(Map<String, String> form) {
    if (!messages.removeIf(message -> message.channelId().equals(form.get("channel")) && message.ts().equals(form.get("ts")))) {
      throw new No("message_not_found");
    }
    return Map.of();
  }

  private Map<String, Object> unfurl(Map<String, String> form) {
    channelId(form.get("channel"));
    previews.add(json(form.get("unfurls")));
    return Map.of();
  }

  /** As strict as Slack about how much there may be. */
  private Map<String, Object> publish(Map<String, String> form) {
    JsonNode view = json(form.get("view"));
    if (view.path("blocks").size() > 100) {
      throw new No("invalid_arguments");
    }
    homes.put(form.get("user_id"), view);
    return Map.of();
  }

  private Map<String, Object> about(String channel) {
    String name = channelName(channelId(channel));
    return Map.of("channel", Map.of("id", channel, "name", name, "is_channel", true, "is_ext_shared", sharedOutside.contains(name)));
  }

  private Map<String, Object> list() {
    return Map.of(
        "channels",
        channelIds.entrySet().stream()
            .filter(channel -> !channel.getKey().startsWith("@"))
            .map(channel -> Map.of("name", channel.getKey(), "id", channel.getValue()))
            .toList());
  }

  private Map<String, Object> history(Map<String, String> form) {
    String channel = channelId(form.get("channel"));
    return page(
        messages.stream()
            .filter(message -> message.channelId().equals(channel) && !message.inThread())
            .toList(),
        form);
  }

  private Map<String, Object> replies(Map<String, String> form) {
    String channel = channelId(form.get("channel"));
    return page(
        messages.stream()
            .filter(message -> message.channelId().equals(channel))
            .filter(message -> message.standsIn(form.get("ts")))
            .toList(),
        form);
  }

  private static Map<String, Object> page(List<HeardMessage> found, Map<String, String> form) {
    boolean withMetadata = flag(form.get("include_all_metadata"));
    double oldest = Double.parseDouble(form.getOrDefault("oldest", "0"));
    List<Object> page = new ArrayList<>();
    for (HeardMessage message : found) {
      if (message.whisperedTo() == null && Double.parseDouble(message.ts()) >= oldest) {
        page.add(message.asSlackTellsIt(withMetadata));
      }
    }
    return Map.of("messages", page, "has_more", false);
  }

  private static boolean flag(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private Map<String, Object> lookup(String email) {
    String user =
        Optional.ofNullable(usersByEmail.get(email))
            .orElseThrow(() -> new No("users_not_found"));
    return Map.of("user", Map.of("id", user));
  }

  private Map<String, Object> info(String user) {
    String email =
        usersByEmail.entrySet().stream()
            .filter(known -> known.getValue().equals(user))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new No("user_not_found"));
    String team = ofAnotherWorkspace.contains(user) ? "T2" : "T1";
    return Map.of("user", Map.of("id", user, "team_id", team, "real_name", email.replaceFirst("@.*", ""), "profile", Map.of("email", email)));
  }

  /** Posting knows names and ids. */
  private String channelName(String given) {
    String name =
        channelIds.entrySet().stream()
            .filter(channel -> channel.getValue().equals(given))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(given.replaceFirst("^#", ""));
    if (missing.contains(name)) {
      throw new No("channel_not_found");
    }
    if (archived.contains(name)) {
      throw new No("is_archived");
    }
    return name;
  }

  private String id(String name) {
    return channelIds.computeIfAbsent(name, key -> "C%08d".formatted(channelIds.size() + 1));
  }

  private String channelId(String given) {
    if (!channelIds.containsValue(given)) {
      throw new No("channel_not_found");
    }
    return given;
  }

  private static JsonNode metadata(Map<String, String> form) {
    return form.containsKey("metadata") ? json(form.get("metadata")) : null;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new No("invalid_json");
    }
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
