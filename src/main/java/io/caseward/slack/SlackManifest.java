package io.caseward.slack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Slack's description of the app: what it may, what it is sent and where. Made of what the code calls
 * and hears, so that an app that is made by it can do all that Caseward does and no more.
 */
@Component
class SlackManifest {

  /** What Slack sends only to whom the bot's token may hear; other events ask for no scope. */
  private static final Map<String, String> SCOPES_OF_EVENTS = Map.of("link_shared", "links:read", "app_home_opened", "");
  private static final String COMMANDS = "commands";
  private static final String COLOUR = "#3d3f8f";

  private final HeardFeatures heard;
  private final SlackSettings settings;
  private final Words words;

  SlackManifest(HeardFeatures heard, SlackSettings settings, Words words) {
    this.heard = heard;
    this.settings = settings;
    this.words = words;
  }

  /** As Slack takes it, written as JSON. */
  Map<String, Object> content() {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("display_information", Map.of("name", words.of("app.name"), "description", words.of("app.description"), "background_color", COLOUR));
    content.put("features", features());
    content.put("oauth_config", Map.of("scopes", Map.of("bot", scopes())));
    content.put("settings", settings());
    return content;
  }

  /** What the bot's token has to be granted. */
  List<String> scopes() {
    List<String> ofEvents = heard.events().stream().map(SlackManifest::scopeOf).filter(scope -> !scope.isEmpty()).toList();
    return SlackMethod.allScopes(heard.commands().isEmpty() ? ofEvents : concat(ofEvents, COMMANDS));
  }

  private static List<String> concat(List<String> some, String one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  private static String scopeOf(String event) {
    String scope = SCOPES_OF_EVENTS.get(event);
    if (scope == null) {
      throw new IllegalStateException("Slack is asked for the event '%s', and SlackManifest does not say which scope that takes.".formatted(event));
    }
    return scope;
  }

  private Map<String, Object> features() {
    Map<String, Object> features = new LinkedHashMap<>();
    features.put("app_home", Map.of("home_tab_enabled", true, "messages_tab_enabled", true, "messages_tab_read_only_enabled", true));
    features.put("bot_user", Map.of("display_name", words.of("app.name"), "always_online", true));
    features.put("slash_commands", heard.commands().stream().map(this::command).toList());
    if (host().contains(".")) {
      features.put("unfurl_domains", List.of(host()));
    }
    return features;
  }

  private Map<String, Object> command(String command) {
    return calledAt("url", Map.of("command", command, "description", words.of("app.command"), "usage_hint", words.of("app.command.hint"), "should_escape", false));
  }

  private Map<String, Object> settings() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("event_subscriptions", calledAt("request_url", Map.of("bot_events", heard.events())));
    all.put("interactivity", calledAt("request_url", Map.of("is_enabled", true)));
    all.put("org_deploy_enabled", false);
    all.put("socket_mode_enabled", settings.socketMode());
    all.put("token_rotation_enabled", false);
    return all;
  }

  /** In Socket Mode Slack calls no address, and takes none that it could not call. */
  private Map<String, Object> calledAt(String field, Map<String, Object> feature) {
    Map<String, Object> complete = new LinkedHashMap<>(feature);
    if (!settings.socketMode()) {
      complete.put(field, settings.page(SlackEvents.PATH));
    }
    return complete;
  }

  private String host() {
    return String.valueOf(URI.create(settings.page("/")).getHost());
  }
}
