package io.caseward.slack;

import io.caseward.TestClock;
import io.caseward.slack.http.Signature;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Calls {@code /slack/events} as Slack does, and waits until what it asked for is done. */
record SlackCalls(int port, TestClock clock, Aftermath aftermath) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  HttpResponse<String> interaction(String json) {
    return send(Outside.SIGNING_SECRET, clock.instant(), interactionBody(json));
  }

  /** The answer as Slack has it, whatever is still to be done. */
  HttpResponse<String> answered(String json) {
    return sent(Outside.SIGNING_SECRET, clock.instant(), interactionBody(json));
  }

  HttpResponse<String> event(String json) {
    return send(Outside.SIGNING_SECRET, clock.instant(), json);
  }

  /** Somebody types {@code /caseward}; the answer is the newest that the fake Slack was sent. */
  String command(String user, String text) {
    send(Outside.SIGNING_SECRET, clock.instant(), commandBody(user, text));
    return Outside.SLACK.replied();
  }

  static String commandBody(String user, String text) {
    String typed = "command=%2Fcaseward&user_id=" + user + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    return typed + "&team_id=T1&channel_id=C1&trigger_id=" + UUID.randomUUID() + "&response_url=" + URLEncoder.encode(Outside.SLACK.replyAddress(), StandardCharsets.UTF_8);
  }

  static String interactionBody(String json) {
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  private static String type(String body) {
    return body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
  }

  HttpResponse<String> send(String secret, Instant sent, String body) {
    HttpResponse<String> answer = sent(secret, sent, body);
    aftermath.comes();
    return answer;
  }

  private HttpResponse<String> sent(String secret, Instant sent, String body) {
    String timestamp = "" + sent.getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/slack/events"))
            .header("Content-Type", type(body))
            .header("X-Slack-Request-Timestamp", timestamp)
            .header(
                "X-Slack-Signature",
                new Signature(secret).of("v0", "v0:" + timestamp + ":" + body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
