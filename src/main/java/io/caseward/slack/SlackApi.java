package io.caseward.slack;

import static io.caseward.slack.SlackRefusal.unless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.util.http.SlackHttpClient;
import io.caseward.slack.http.HttpOnce;
import io.caseward.slack.outbox.Errand.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The few of Slack's methods that Caseward calls, each sent once. */
@Component
class SlackApi {

  static final String EVENT_TYPE = "caseward_message";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The header in which Slack says what a token may. */
  private static final String SCOPES = "x-oauth-scopes";
  private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*");

  /** Someone pressed a button, and Slack waits 3 seconds for us. */
  private static final Duration IN_A_HURRY = Duration.ofSeconds(2);

  private final MethodsClient slack;
  private final Slack inAHurry;
  private final MethodsClient inAHurryMethods;
  private final boolean ready;
  private volatile String team;

  SlackApi(SlackSettings settings) {
    this.slack = slack(settings, settings.timeout()).methods(settings.token());
    this.inAHurry = slack(settings, atMost(IN_A_HURRY, settings.timeout()));
    this.inAHurryMethods = inAHurry.methods(settings.token());
    this.ready = !settings.token().isBlank();
  }

  private static Slack slack(SlackSettings settings, Duration timeout) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(settings.endpoint());
    config.setStatsEnabled(false);
    SlackHttpClient http = new SlackHttpClient(HttpOnce.once(timeout));
    return Slack.getInstance(config, http);
  }

  private static Duration atMost(Duration longest, Duration given) {
    return given.compareTo(longest) < 0 ? given : longest;
  }

  boolean ready() {
    return ready;
  }

  /** For what Slack waits for: each call is sent once, and given up before Slack gives up. */
  Slack inAHurry() {
    return inAHurry;
  }

  /** Opens a dialog for whoever has just pressed something; what they pressed with is good for three seconds. */
  void open(String trigger, Map<String, Object> view) throws IOException, SlackApiException, SlackRefusal {
    unless(inAHurryMethods.viewsOpen(call -> call.triggerId(trigger).viewAsString(json(view))), "views.open");
  }

  Place post(String channel, String thread, Map<String, Object> content, Map<String, Object> found)
      throws IOException, SlackApiException, SlackRefusal {
    ChatPostMessageResponse answer =
        slack.chatPostMessage(
            call ->
                call.channel(channel)
                    .threadTs(thread)
                    .text((String) content.get("text"))
                    .blocksAsString(blocks(content))
                    .metadata(new Message.Metadata(EVENT_TYPE, found))
                    .unfurlLinks(false)
                    .unfurlMedia(false));
    unless(answer, "chat.postMessage to " + channel);
    return new Place(answer.getChannel(), answer.getTs());
  }

  Place edit(Place place, Map<String, Object> content)
      throws IOException, SlackApiException, SlackRefusal {
    ChatUpdateResponse answer =
        slack.chatUpdate(
            call ->
                call.channel(place.channel())
                    .ts(place.id())
                    .text((String) content.get("text"))
                    .blocksAsString(blocks(content)));
    unless(answer, "chat.update");
    return place;
  }

  Place whisper(String channel, Map<String, Object> content)
      throws IOException, SlackApiException, SlackRefusal {
    String ts =
        unless(
                slack.chatPostEphemeral(
                    call ->
                        call.channel(channel)
                            .user((String) content.get("user"))
                            .text((String) content.get("text"))),
                "chat.postEphemeral")
            .getMessageTs();
    return new Place(channel, ts);
  }

  /** Takes a message away again. */
  void delete(Place place) throws IOException, SlackApiException, SlackRefusal {
    unless(slack.chatDelete(call -> call.channel(place.channel()).ts(place.id())), "chat.delete");
  }

  /**
   * Whose the token is.
   *
   * @param team the workspace's name
   * @param scopes what the token may, empty where Slack does not say
   */
  record Whoami(String team, String user, List<String> scopes) {}

  Whoami whoami() throws IOException, SlackApiException, SlackRefusal {
    AuthTestResponse answer = unless(slack.authTest(call -> call), "auth.test");
    List<String> scopes = answer.getHttpResponseHeaders().entrySet().stream()
        .filter(header -> SCOPES.equalsIgnoreCase(header.getKey()))
        .flatMap(header -> header.getValue().stream())
        .flatMap(SEPARATOR::splitAsStream)
        .toList();
    return new Whoami(answer.getTeam(), answer.getUser(), scopes);
  }

  /** What a channel is, by its id. */
  com.slack.api.model.Conversation channel(String id) throws IOException, SlackApiException, SlackRefusal {
    return unless(slack.conversationsInfo(call -> call.channel(id)), "conversations.info").getChannel();
  }

  /** Shows somebody's App Home. */
  void publish(String user, Map<String, Object> view) throws IOException, SlackApiException, SlackRefusal {
    unless(slack.viewsPublish(call -> call.userId(user).viewAsString(json(view))), "views.publish");
  }

  /** Shows what links in a message lead to, by their addresses. */
  void unfurl(String channel, String ts, Map<String, Object> shown) throws IOException, SlackApiException, SlackRefusal {
    unless(slack.chatUnfurl(call -> call.channel(channel).ts(ts).rawUnfurls(json(shown))), "chat.unfurl");
  }

  /** Looks for a message that may stand there already, in a thread or among the first messages. */
  Optional<Place> find(UUID key, String channel, String thread, String oldest)
      throws IOException, SlackApiException, SlackRefusal {
    return new Sightings(slack, channel, thread, oldest).of(key);
  }

  /** Slack's own id of a channel; methods that read do not know names. */
  String channelId(String name) throws IOException, SlackApiException, SlackRefusal {
    return new Channels(slack).idOf(name);
  }

  /** Slack's own id of the conversation between us and one user. */
  String direct(String user) throws IOException, SlackApiException, SlackRefusal {
    return unless(slack.conversationsOpen(call -> call.users(List.of(user))), "conversations.open").getChannel().getId();
  }

  Optional<String> userOf(String email) throws IOException, SlackApiException, SlackRefusal {
    var answer = slack.usersLookupByEmail(call -> call.email(email));
    if (!answer.isOk() && "users_not_found".equals(answer.getError())) {
      return Optional.empty();
    }
    return Optional.of(unless(answer, "users.lookupByEmail").getUser().getId());
  }

  /** What someone is called there; their id where Slack does not say. */
  String nameOf(String user) throws IOException, SlackApiException, SlackRefusal {
    var found = unless(inAHurryMethods.usersInfo(call -> call.user(user)), "users.info").getUser();
    return Optional.ofNullable(found.getRealName()).or(() -> Optional.ofNullable(found.getName())).orElse(user);
  }

  /** None for people of other workspaces, whom a shared channel brings: who vouches for their e-mail is not ours. */
  Optional<String> emailOf(String user) throws IOException, SlackApiException, SlackRefusal {
    User found = unless(inAHurryMethods.usersInfo(call -> call.user(user)), "users.info").getUser();
    boolean ours = !found.isBot() && team().equals(found.getTeamId());
    return ours ? Optional.ofNullable(found.getProfile()).map(User.Profile::getEmail) : Optional.empty();
  }

  /** Our workspace; a token belongs to one for ever. */
  private String team() throws IOException, SlackApiException, SlackRefusal {
    if (team == null) {
      team = unless(inAHurryMethods.authTest(call -> call), "auth.test").getTeamId();
    }
    return team;
  }

  private static String blocks(Map<String, Object> content) {
    return content.containsKey("blocks") ? json(content.get("blocks")) : null;
  }

  static String json(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + content, e);
    }
  }
}
