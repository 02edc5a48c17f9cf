package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.Told;
import io.caseward.slack.SlackApi.Whoami;
import io.caseward.slack.outbox.Errand.Place;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at how Slack is connected: what is set, and what comes of trying it. */
@Component
class SetUpCheck {

  private final SlackSettings settings;
  private final SlackApi slack;
  private final SlackManifest manifest;
  private final HeardBefore heard;
  private final Words words;

  SetUpCheck(SlackSettings settings, SlackApi slack, SlackManifest manifest, HeardBefore heard, Words words) {
    this.settings = settings;
    this.slack = slack;
    this.heard = heard;
    this.manifest = manifest;
    this.words = words;
  }

  /**
   * One thing that was looked at.
   *
   * @param field which it is: {@code pages}, {@code token}, {@code appToken}, {@code signingSecret}, {@code heard}, {@code scopes} or {@code channel}
   * @param well whether nothing has to be mended
   */
  record Finding(String field, boolean well, Told sentence) {}

  /** What is set and what is missing; Slack is not asked. */
  List<Finding> settings() {
    if (settings.socketMode()) {
      return List.of(pages(), token(), appToken(), heard());
    }
    return settings.signingSecret().isBlank() ? List.of(pages(), token(), signingSecret()) : List.of(pages(), token(), signingSecret(), heard());
  }

  private Finding pages() {
    if (settings.socketMode()) {
      return new Finding("pages", true, Told.of("slack.setUp.pages.socket", settings.page("")));
    }
    URI address = URI.create(settings.page("/"));
    boolean outside = "https".equals(address.getScheme()) && !"localhost".equals(address.getHost());
    return new Finding("pages", outside, Told.of(outside ? "slack.setUp.pages.well" : "slack.setUp.pages.inside", settings.page("")));
  }

  private Finding token() {
    if (settings.token().isBlank()) {
      return new Finding("token", false, Told.of("slack.setUp.token.missing"));
    }
    boolean bots = settings.token().startsWith("xoxb-");
    return new Finding("token", bots, Told.of(bots ? "slack.setUp.token.set" : "slack.setUp.token.kind"));
  }

  private Finding signingSecret() {
    boolean set = !settings.signingSecret().isBlank();
    return new Finding("signingSecret", set, Told.of(set ? "slack.setUp.secret.set" : "slack.setUp.secret.missing"));
  }

  private Finding appToken() {
    boolean apps = settings.appToken().startsWith("xapp-");
    return new Finding("appToken", apps, Told.of(apps ? "slack.setUp.appToken.set" : "slack.setUp.appToken.kind"));
  }

  /** Whether the secret is the right one shows only in what comes. */
  private Finding heard() {
    Optional<Instant> last = heard.lastAt();
    return new Finding("heard", last.isPresent(), last.map(at -> Told.of("slack.setUp.heard.at", at)).orElseGet(() -> Told.of("slack.setUp.heard.never")));
  }

  /** Asks Slack who we are and what we may, posts to a channel and takes that away again. */
  List<Finding> tryOut(String channel) {
    if (!slack.ready()) {
      return List.of(token());
    }
    List<Finding> found = new ArrayList<>();
    if (known(found)) {
      found.add(posted(channel));
    }
    return found;
  }

  /** Whether Slack knows the token at all; nothing else can be tried where it does not. */
  private boolean known(List<Finding> found) {
    try {
      Whoami we = slack.whoami();
      found.add(new Finding("token", true, Told.of("slack.setUp.known", we.user(), we.team())));
      found.add(scopes(we));
      return true;
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      found.add(new Finding("token", false, SlackFault.of(fault, "")));
      return false;
    }
  }

  private Finding scopes(Whoami we) {
    List<String> missing = manifest.scopes().stream().filter(scope -> !we.scopes().contains(scope)).toList();
    return missing.isEmpty()
        ? new Finding("scopes", true, Told.of("slack.setUp.scopes.well"))
        : new Finding("scopes", false, Told.of("slack.setUp.scopes.missing", Told.list(missing)));
  }

  private Finding posted(String channel) {
    try {
      Place place = slack.post(channel, null, Map.of("text", words.of("setUp.hello")), Map.of());
      return removed(place, channel);
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      return new Finding("channel", false, SlackFault.of(fault, channel));
    }
  }

  private Finding removed(Place place, String channel) {
    try {
      slack.delete(place);
      return new Finding("channel", true, Told.of("slack.setUp.posted", channel));
    } catch (SlackRefusal | SlackApiException | IOException fault) {
      return new Finding("channel", false, Told.of("slack.setUp.left", channel, SlackFault.of(fault, channel)));
    }
  }
}
