package io.caseward.slack;

import com.slack.api.methods.SlackApiException;
import io.caseward.slack.http.RetryAfter;
import io.caseward.slack.outbox.Outcome;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What to make of each way in which Slack, or the way to it, can fail. */
final class SlackAnswers {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration UNSAID = Duration.ofSeconds(30);

  /** Slack broke while at it: the message may have been posted. */
  private static final Set<String> UNSURE =
      Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");

  /** The fault is in the message itself; no waiting mends it. */
  private static final Set<String> MALFORMED =
      Set.of(
          "msg_too_long", "no_text", "too_many_attachments", "invalid_blocks",
          "invalid_blocks_format", "invalid_arguments", "invalid_metadata_format",
          "metadata_too_large", "metadata_must_be_sent_from_app", "user_not_in_channel");

  /** Someone deleted the message that this one edits or answers. */
  private static final Set<String> START_LOST =
      Set.of("message_not_found", "thread_not_found", "cant_update_message", "edit_window_closed");

  private SlackAnswers() {}

  static Outcome of(SlackRefusal refusal) {
    if (UNSURE.contains(refusal.error())) {
      return Outcome.unsure(refusal.getMessage());
    }
    if (MALFORMED.contains(refusal.error())) {
      return Outcome.never(refusal.getMessage());
    }
    if (START_LOST.contains(refusal.error())) {
      return Outcome.startLost(refusal.getMessage());
    }
    return Outcome.onceMended(refusal.getMessage());
  }

  static Outcome of(SlackApiException answer, Instant now) {
    int status = answer.getResponse().code();
    if (status == TOO_MANY_REQUESTS) {
      return Outcome.held("Slack asks to wait (HTTP 429).", retryAfter(answer, now));
    }
    return Outcome.unsure("Slack answered HTTP %d.".formatted(status));
  }

  /** Only where no connection came about is it certain that Slack has heard nothing. */
  static Outcome of(IOException fault) {
    boolean unheard =
        fault instanceof ConnectException
            || fault instanceof UnknownHostException
            || fault instanceof NoRouteToHostException;
    return unheard
        ? Outcome.later("Slack could not be reached: %s.".formatted(fault.getMessage()))
        : Outcome.unsure("Slack's answer did not arrive: %s.".formatted(fault.getMessage()));
  }

  private static Duration retryAfter(SlackApiException answer, Instant now) {
    Duration wait = RetryAfter.of(answer.getResponse().header("Retry-After"), now);
    return wait == null ? UNSAID : wait;
  }
}
