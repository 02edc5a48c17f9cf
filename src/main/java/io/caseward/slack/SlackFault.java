package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.people.Told;
import java.util.Map;

/** What went wrong between us and Slack, as an administrator can mend it. */
final class SlackFault {

  /** Slack's error words, by the sentence that says what to do. */
  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry("token_revoked", "slack.fault.revoked"),
          Map.entry("account_inactive", "slack.fault.revoked"),
          Map.entry("token_expired", "slack.fault.revoked"),
          Map.entry("invalid_auth", "slack.fault.invalid"),
          Map.entry("not_authed", "slack.fault.invalid"),
          Map.entry("not_allowed_token_type", "slack.fault.notABot"),
          Map.entry("channel_not_found", "slack.fault.noChannel"),
          Map.entry("is_archived", "slack.fault.archived"),
          Map.entry("not_in_channel", "slack.fault.notIn"),
          Map.entry("restricted_action", "slack.fault.restricted"),
          Map.entry("restricted_action_read_only_channel", "slack.fault.restricted"),
          Map.entry("org_login_required", "slack.fault.restricted"),
          Map.entry("ratelimited", "slack.fault.busy"));

  private static final int TOO_MANY_REQUESTS = 429;

  private SlackFault() {}

  /**
   * In a sentence.
   *
   * @param channel where something was tried, as it was named
   */
  static Told of(Exception fault, String channel) {
    if (fault instanceof SlackRefusal refusal) {
      return refused(refusal, channel);
    }
    if (fault instanceof SlackApiException answer) {
      int status = answer.getResponse().code();
      return status == TOO_MANY_REQUESTS ? Told.of("slack.fault.busy", channel) : Told.of("slack.fault.status", status);
    }
    return Told.of("slack.fault.unreached", String.valueOf(fault.getMessage()));
  }

  private static Told refused(SlackRefusal refusal, String channel) {
    if (refusal.error().equals("missing_scope")) {
      return Told.of("slack.fault.scope", refusal.needed() == null ? "?" : refusal.needed());
    }
    String sentence = SENTENCES.get(refusal.error());
    return sentence == null ? Told.of("slack.fault.other", refusal.error()) : Told.of(sentence, channel);
  }
}
