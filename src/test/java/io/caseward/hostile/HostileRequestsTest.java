package io.caseward.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.escalation.Escalations;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Whatever is sent to whichever address by whomever is answered: what is wrong with it is theirs to
 * hear, and nothing of it is a fault of ours. More of it than the suite has time for:
 * {@code -Dcaseward.hostile.times=200 -Dcaseward.hostile.seed=7}.
 */
@CasewardTest
class HostileRequestsTest {

  private static final int TIMES = Integer.getInteger("caseward.hostile.times", 4);
  private static final long SEED = Long.getLong("caseward.hostile.seed", 20260601);

  private static final Pattern INSIDES =
      Pattern.compile("(?i)\\bat [\\w.$]+\\(\\w+\\.java|org\\.(postgresql|springframework|camunda|apache|thymeleaf)|java\\.(lang|util|sql|io)\\.|io\\.caseward|sqlstate|select \\*|insert into");

  private static final List<String> WHO =
      List.of("reviewer-harbor", "quality", "policy", "lead", "vendor-manager", "lead-harbor", "admin", "auditor");

  /** What forms and reports know, for bodies that may hold anything. */
  private static final List<String> FIELDS =
      List.of(
          "verdict", "clause", "missing", "notes", "penalty", "approval", "outcome", "resolution", "instruction", "text", "evidence", "source", "reference", "reason", "subject", "language",
          "market", "severity", "reportedAt", "detector", "violationFound", "__proto__");

  @Autowired private List<RequestMappingHandlerMapping> mappings;
  @Autowired private Story story;
  @Autowired private TaskWork work;
  @Autowired private Escalations escalations;
  @LocalServerPort private int port;

  private final Nonsense nonsense = new Nonsense(SEED);
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, List<String>> known = new HashMap<>();

  @BeforeEach
  void aCaseAndAnEscalationToSpoil() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4));
    TaskRow review = story.task(number, "userTask_ReviewCase");
    work.take(review.id(), story.person("reviewer-harbor"));
    String escalation = story.seeing(() -> escalations.of(number)).get(0).number();
    known.put("id", List.of(review.id(), "1"));
    known.put("number", List.of(number, escalation));
    known.put("sop", List.of("case-check"));
    known.put("area", List.of("counterfeit_vouchers"));
    known.put("version", List.of("1", "2"));
  }

  @Test
  void nothingThatIsSentIsAFaultOfOurs() {
    List<String> faults = new ArrayList<>();

    int turn = 0;
    for (Route route : routes()) {
      for (int time = 0; time < TIMES; time++) {
        ask(route, WHO.get(turn++ % WHO.size()), faults);
      }
    }

    assertThat(faults).as("seed " + SEED).isEmpty();
  }

  private List<Route> routes() {
    List<Route> routes =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("io.caseward"))
            // A stream's answer has no end to wait for.
            .filter(entry -> !entry.getValue().getMethod().getReturnType().equals(SseEmitter.class))
            .flatMap(entry -> Route.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Route::toString))
            .toList();
    assertThat(routes).hasSizeGreaterThan(40);
    return routes;
  }

  private void ask(Route route, String who, List<String> faults) {
    String path = route.path(place -> coded(nonsense.often() ? nonsense.among(known.getOrDefault(place, List.of("1"))) : nonsense.text())) + query(route);
    Visitor visitor = visitors.computeIfAbsent(who, name -> Visitor.signedIn(port, name));
    HttpRequest.Builder request = visitor.to(path).timeout(Duration.ofSeconds(60));
    String sent = body(route, request, visitor);
    if (route.isCall()) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((who + ":demo").getBytes(UTF_8)));
    }
    if (nonsense.rarely()) {
      request.header("HX-Request", "true").header("Accept", nonsense.type()).header("Prefer", "wait=0, respond-async");
    }
    HttpResponse<String> answer = visitor.send(request);
    boolean notSetUp = answer.statusCode() == 503 && answer.body().contains("slack-not-set-up");
    if (answer.statusCode() >= 500 && !notSetUp || INSIDES.matcher(answer.body()).find()) {
      faults.add("%s %s as %s with %s: %d %s".formatted(route.method(), shortened(path), who, shortened(sent), answer.statusCode(), shortened(answer.body())));
    }
  }

  private String query(Route route) {
    return route.method().equals("GET") && nonsense.often() ? "?" + form(nonsense.values(route.parameters())) : "";
  }

  /** Puts the body in; returns it, to be told. */
  private String body(Route route, HttpRequest.Builder request, Visitor visitor) {
    String type = nonsense.rarely() ? nonsense.type() : usual(route);
    String body = nonsense.rarely() ? nonsense.body() : fitting(route);
    BodyPublisher published = route.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
    request.method(route.method(), published).header("Content-Type", type).header("X-CSRF-TOKEN", visitor.token());
    return type + " " + body;
  }

  private static String usual(Route route) {
    return route.file() ? "multipart/form-data; boundary=x" : route.json() ? "application/json" : "application/x-www-form-urlencoded";
  }

  private String fitting(Route route) {
    if (route.file()) {
      return "--x\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n%s\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"log.csv\"\r\n\r\n%s\r\n--x--\r\n"
          .formatted(nonsense.often() ? "servicenow-incidents" : nonsense.text(), nonsense.often() ? nonsense.text() + "," + nonsense.text() + "\r\n" + nonsense.text() : nonsense.body());
    }
    return route.json() ? nonsense.object(route.fields().isEmpty() ? FIELDS : route.fields()) : form(nonsense.values(route.parameters()));
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream().map(value -> coded(value.getKey()) + "=" + coded(value.getValue())).collect(joining("&"));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static String shortened(String text) {
    return text.length() < 300 ? text : text.substring(0, 300) + "...";
  }
}
