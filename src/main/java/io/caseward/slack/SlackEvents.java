package io.caseward.slack;

import com.slack.api.bolt.response.Response;
import io.caseward.people.Open;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Slack sends over HTTP: events, interactions and commands, all to one address. */
@RestController
class SlackEvents {

  static final String PATH = "/slack/events";

  private final SlackRequest requests;
  private final SlackApp app;

  SlackEvents(SlackRequest requests, SlackApp app) {
    this.requests = requests;
    this.app = app;
  }

  @PostMapping(PATH)
  @Open("Slack has no account here; it signs what it sends")
  ResponseEntity<String> hear(HttpServletRequest request) throws IOException {
    String body = requests.body(request);
    return answer(app.hear(body, headers(request)));
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    return Collections.list(request.getHeaderNames()).stream().collect(Collectors.toMap(name -> name, name -> Collections.list(request.getHeaders(name))));
  }

  private static ResponseEntity<String> answer(Response answer) {
    ResponseEntity.BodyBuilder status = ResponseEntity.status(answer.getStatusCode());
    return answer.getBody() == null ? status.build() : status.contentType(MediaType.parseMediaType(answer.getContentType())).body(answer.getBody());
  }
}
