package io.caseward.slack;

import io.caseward.people.Told;
import io.caseward.slack.http.Signature;
import io.caseward.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Believes a request to come from Slack, and to be new, when it is signed and its time is right.
 * The SDK's own check takes times in the future and compares in a time that tells; hence this one.
 */
@Component
class SlackRequest {

  private static final Duration OLDEST = Duration.ofMinutes(5);

  /** Clocks differ a little; anything more is not a clock's fault. */
  private static final Duration EARLIEST = Duration.ofSeconds(30);

  private static final int LONGEST = 256 * 1024;

  private final SlackSettings settings;
  private final Clock clock;

  SlackRequest(SlackSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** The body as it was signed: read before anything takes it for a form. */
  String body(HttpServletRequest request) throws IOException {
    if (settings.signingSecret().isBlank()) {
      throw new Refusal(
          HttpStatus.SERVICE_UNAVAILABLE,
          "slack-not-set-up",
          Told.verbatim("Nothing from Slack is taken: caseward.slack.signing-secret is not set."));
    }
    byte[] bytes = request.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      throw new Refusal(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "body-too-large",
          Told.verbatim("The body is longer than %d bytes, which Slack's never are.".formatted(LONGEST)));
    }
    String body = new String(bytes, StandardCharsets.UTF_8);
    check(request, body);
    return body;
  }

  private void check(HttpServletRequest request, String body) {
    String timestamp = request.getHeader("X-Slack-Request-Timestamp");
    String claimed = request.getHeader("X-Slack-Signature");
    String signed = "v0:" + timestamp + ":" + body;
    if (!new Signature(settings.signingSecret()).matches(claimed, "v0", signed)) {
      throw refused("The signature is not Slack's.");
    }
    checkAge(Instant.ofEpochSecond(Long.parseLong(timestamp)));
  }

  private void checkAge(Instant sent) {
    Instant now = clock.instant();
    if (sent.isBefore(now.minus(OLDEST)) || sent.isAfter(now.plus(EARLIEST))) {
      throw refused(
          "The request says it was sent at %s; it is %s now.".formatted(sent, now));
    }
  }

  private static Refusal refused(String why) {
    return new Refusal(HttpStatus.UNAUTHORIZED, "not-from-slack", Told.verbatim(why));
  }
}
