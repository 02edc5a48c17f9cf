package io.caseward.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.people.Open;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Slack sends: events as JSON, interactions as JSON within a form. */
@RestController
class SlackEvents {

  private static final String INTERACTION = "payload=";

  private final SlackRequest requests;
  private final Buttons buttons;
  private final ObjectMapper json;

  SlackEvents(SlackRequest requests, Buttons buttons, ObjectMapper json) {
    this.requests = requests;
    this.buttons = buttons;
    this.json = json;
  }

  @PostMapping("/slack/events")
  @Open("Slack has no account here; it signs what it sends")
  ResponseEntity<Map<String, String>> hear(HttpServletRequest request) throws IOException {
    String body = requests.body(request);
    if (body.startsWith(INTERACTION)) {
      String interaction = body.substring(INTERACTION.length());
      Press.of(read(URLDecoder.decode(interaction, StandardCharsets.UTF_8)))
          .forEach(buttons::pressed);
      return ResponseEntity.ok().build();
    }
    return event(read(body));
  }

  /** Slack asks once whether we are who was entered in its settings. */
  private static ResponseEntity<Map<String, String>> event(JsonNode event) {
    return "url_verification".equals(event.path("type").asText())
        ? ResponseEntity.ok(Map.of("challenge", event.path("challenge").asText()))
        : ResponseEntity.ok().build();
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new Refusal(
          HttpStatus.BAD_REQUEST,
          "unreadable-body",
          Told.verbatim("The body is no JSON: " + e.getOriginalMessage()));
    }
  }
}
