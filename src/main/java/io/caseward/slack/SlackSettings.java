package io.caseward.slack;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Caseward talks to Slack.
 *
 * @param token the bot's token ({@code xoxb-...}); without one nothing is sent and every message is
 *     shown at {@code /slack/preview} instead. Its scopes are those of the app's manifest, which
 *     {@code /admin/slack} gives
 * @param appToken the app's token ({@code xapp-...}) for Socket Mode, by which Caseward is told
 *     everything without an address that Slack reaches; without one Slack's requests come to {@code
 *     /slack/events}. Its scope: connections:write
 * @param signingSecret what Slack signs its requests with; without one {@code /slack/events} takes
 *     none
 * @param endpoint where Slack's methods are
 * @param channel the channel of an escalation; {@code <queue>} and {@code <ladder>} stand for its
 *     queue and its ladder
 * @param channels the channels of queues that have one of another name, by queue
 * @param warningChannel the channel that hears of clocks that warn; {@code <queue>} and {@code
 *     <vendor>} stand for their queue and vendor, {@code inhouse} where it is none's; empty for none
 * @param timeout how long one call may take
 * @param workers how many of the things that people ask for in Slack are done at once
 * @param pages where people open Caseward; links lead there
 */
@ConfigurationProperties("caseward.slack")
record SlackSettings(
    @DefaultValue("") String token,
    @DefaultValue("") String appToken,
    @DefaultValue("") String signingSecret,
    @DefaultValue("https://slack.com/api/") String endpoint,
    @DefaultValue("#<queue>-escalations") String channel,
    Map<String, String> channels,
    @DefaultValue("#<queue>-<vendor>") String warningChannel,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("4") int workers,
    @DefaultValue("http://localhost:8080") String pages) {

  SlackSettings {
    channels = channels == null ? Map.of("emergency", "#emergency") : Map.copyOf(channels);
  }

  String channelOf(String queue, String ladder) {
    String pattern = channels.getOrDefault(queue, channel);
    return pattern.replace("<queue>", queue).replace("<ladder>", ladder);
  }

  String warningChannelOf(String queue, String vendor) {
    return warningChannel.replace("<queue>", queue == null ? "cases" : queue).replace("<vendor>", vendor == null ? "inhouse" : vendor);
  }

  /** Whether Caseward is told everything by a connection that it makes itself. */
  boolean socketMode() {
    return !appToken.isBlank();
  }

  /** The address of one of our pages, by its path. */
  String page(String path) {
    return pages.replaceFirst("/+$", "") + path;
  }

  @Override
  public String toString() {
    return "Slack at " + endpoint;
  }
}
