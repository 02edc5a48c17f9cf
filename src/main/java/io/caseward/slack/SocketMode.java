package io.caseward.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.bolt.response.Response;
import com.slack.api.socket_mode.SocketModeClient;
import io.caseward.web.Refusal;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hears Slack through a connection that Caseward makes to it, where Slack's own requests cannot come
 * in. It is asked for by an app token. Slack shares what it has to say between the nodes that listen;
 * a connection that breaks is made anew by the SDK itself.
 */
@Component
class SocketMode {

  private static final Logger log = LoggerFactory.getLogger(SocketMode.class);

  private final String token;
  private final SlackApi slack;
  private final SlackApp app;
  private final ObjectMapper json;
  private volatile SocketModeClient connection;

  SocketMode(SlackSettings settings, SlackApi slack, SlackApp app, ObjectMapper json) {
    this.token = settings.appToken();
    this.slack = slack;
    this.app = app;
    this.json = json;
  }

  /** Until the first connection has come about. */
  @Scheduled(initialDelay = 1_000, fixedDelay = 10_000)
  void connect() {
    if (token.isBlank() || connection != null) {
      return;
    }
    try {
      SocketModeClient made = slack.inAHurry().socketMode(token, SocketModeClient.Backend.JavaWebSocket);
      made.addWebSocketMessageListener(message -> hear(made, message));
      made.connect();
      connection = made;
    } catch (IOException | RuntimeException e) {
      log.warn("Slack gave no connection for Socket Mode; the next try is in ten seconds: {}", e.getMessage());
    }
  }

  /** What was not heard is left without an answer: Slack says so to whoever asked, or tries again. */
  private void hear(SocketModeClient made, String message) {
    try {
      JsonNode envelope = json.readTree(message);
      if (envelope.hasNonNull("envelope_id")) {
        answer(made, envelope, app.hear(envelope.path("payload").toString()));
      }
    } catch (JsonProcessingException | Refusal unreadable) {
      log.warn("What came through Slack's socket could not be read: {}", unreadable.getMessage());
    }
  }

  private void answer(SocketModeClient made, JsonNode envelope, Response answer) throws JsonProcessingException {
    if (answer.getStatusCode() != 200) {
      log.warn("What came through Slack's socket was not taken: {}", answer.getStatusCode());
      return;
    }
    ObjectNode heard = json.createObjectNode().put("envelope_id", envelope.path("envelope_id").asText());
    if (answer.getBody() != null && !answer.getBody().isEmpty()) {
      heard.set("payload", json.readTree(answer.getBody()));
    }
    made.sendSocketModeResponse(heard.toString());
  }

  @PreDestroy
  void disconnect() throws IOException {
    if (connection != null) {
      connection.close();
      connection = null;
    }
  }
}
