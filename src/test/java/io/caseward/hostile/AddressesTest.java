package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is sent elsewhere by us, and what we are called does not change what we say. */
@CasewardTest
class AddressesTest {

  private static final String ELSEWHERE = "evil.example";

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"next", "return", "returnTo", "redirect", "url", "continue", "target", "to", "RelayState"})
  void leadNowhereElseAfterSignInWhateverIsAsked(String parameter) {
    Visitor visitor = Visitor.at(port);
    visitor.get("/sign-in?" + parameter + "=https://" + ELSEWHERE + "/");

    HttpResponse<String> answer = visitor.post("/sign-in?" + parameter + "=https://" + ELSEWHERE + "/", Map.of("username", "lead", "password", "demo", parameter, "//" + ELSEWHERE));

    assertThat(location(answer)).isEqualTo("/");
  }

  @Test
  void leadAfterSignInToAPageOfOurs() {
    Visitor visitor = Visitor.at(port);
    visitor.get("//" + ELSEWHERE + "/..;/cases");

    assertThat(location(visitor.signIn("lead", "demo"))).doesNotContain(ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/worklist", "//evil.example/", "/\\evil.example", "javascript:alert(1)", "https:evil.example", "/worklist//evil.example/..", "http://localhost@evil.example/worklist"})
  void keepNoFilterThatLeadsElsewhere(String address) {
    Visitor visitor = Visitor.signedIn(port, "lead");
    visitor.get("/worklist");

    HttpResponse<String> answer = visitor.post("/worklist/filters", Map.of("name", "Mine", "address", address));

    assertThat(location(answer)).matches("|/worklist(\\?.*)?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/worklist", "http://localhost@evil.example/", "http://localhost//evil.example/", "http://localhost.evil.example/", "javascript:alert(1)", "//evil.example"})
  void leadBackFromARefusedFormToAPageOfOursAlone(String referer) {
    Visitor visitor = Visitor.signedIn(port, "lead");
    visitor.get("/cases/new");

    HttpResponse<String> answer = visitor.send(visitor.to("/cases").header("Referer", referer).header("Content-Type", "application/x-www-form-urlencoded").header("X-CSRF-TOKEN", visitor.token()).POST(BodyPublishers.ofString("reason=x")));

    assertThat(location(answer)).isEmpty();
    assertThat(answer.statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/worklist", "/sign-in", "/nowhere", "/api/v1/me"})
  void doNotDependOnWhatWeAreCalled(String path) {
    String answer = new Wire(port).begins("GET %s HTTP/1.1\nHost: %s\nX-Forwarded-Host: %s\nX-Forwarded-Proto: https\nForwarded: host=%s\nAccept: text/html".formatted(path, ELSEWHERE, ELSEWHERE, ELSEWHERE));

    assertThat(answer).doesNotContain(ELSEWHERE);
  }

  @Test
  void doNotDependOnWhatWeAreCalledInTheDescriptionOfTheCalls() {
    String answer = new Wire(port).begins("GET /v3/api-docs HTTP/1.1\nHost: %s\nAuthorization: Basic bGVhZDpkZW1v".formatted(ELSEWHERE));

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain(ELSEWHERE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/me", "/worklist", "/v3/api-docs"})
  void areReadByNoOtherSitesScript(String path) {
    String answer = new Wire(port).begins("GET %s HTTP/1.1\nHost: localhost\nOrigin: https://%s\nAuthorization: Basic bGVhZDpkZW1v".formatted(path, ELSEWHERE));

    assertThat(answer.toLowerCase()).doesNotContain("access-control-allow");
  }

  @Test
  void areNotEchoedToWhoeverTraces() {
    String answer = new Wire(port).begins("TRACE / HTTP/1.1\nHost: localhost\nCookie: SESSION=secret\nX-Mine: echoed");

    assertThat(Wire.status(answer)).isIn(400, 405);
    assertThat(answer).doesNotContain("echoed");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").map(URI::create).map(to -> to.getHost() == null ? to.toString() : to.getHost().equals("localhost") ? to.getRawPath() : to.toString()).orElse("");
  }
}
