package io.caseward.slack;

import static io.caseward.slack.SlackRefusal.unless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.util.http.SlackHttpClient;
import io.caseward.slack.http.HttpOnce;
import io.caseward.slack.outbox.Errand.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The few of Slack's methods that Caseward calls, each sent once. */
@Component
class SlackApi {

  static final String EVENT_TYPE = "caseward_message";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Someone pressed a button, and Slack waits 3 seconds for us. */
  private static final Duration IN_A_HURRY = Duration.ofSeconds(2);

  private final MethodsClient slack;
  private final Slack inAHurry;
  private final MethodsClient inAHurryMethods;
  private final boolean ready;

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

  /** Looks for a message that may stand there already, in a thread or among the first messages. */
  Optional<Place> find(UUID key, String channel, String thread, String oldest)
      throws IOException, SlackApiException, SlackRefusal {
    return new Sightings(slack, channel, thread, oldest).of(key);
  }

  /** Slack's own id of a channel; methods that read do not know names. */
  String channelId(String name) throws IOException, SlackApiException, SlackRefusal {
    return new Channels(slack).idOf(name);
  }

  Optional<String> userOf(String email) throws IOException, SlackApiException, SlackRefusal {
    var answer = slack.usersLookupByEmail(call -> call.email(email));
    if (!answer.isOk() && "users_not_found".equals(answer.getError())) {
      return Optional.empty();
    }
    return Optional.of(unless(answer, "users.lookupByEmail").getUser().getId());
  }

  Optional<String> emailOf(String user) throws IOException, SlackApiException, SlackRefusal {
    var answer = unless(inAHurryMethods.usersInfo(call -> call.user(user)), "users.info");
    return Optional.ofNullable(answer.getUser().getProfile()).map(User.Profile::getEmail);
  }

  private static String blocks(Map<String, Object> content) {
    return content.containsKey("blocks") ? json(content.get("blocks")) : null;
  }

  private static String json(Object content) {
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not to be written as JSON: " + content, e);
    }
  }
}
