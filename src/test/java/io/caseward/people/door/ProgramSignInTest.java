package io.caseward.people.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class ProgramSignInTest {

  @LocalServerPort private int port;

  @Test
  void answersAProgramThatIsNotSignedInWithProblemDetails() {
    HttpResponse<String> answer = Visitor.at(port).get("/api/v1/tasks");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(answer.body())
        .contains("/problems/not-signed-in", "send account and password by HTTP Basic");
  }

  @Test
  void saysWhyAPasswordWasRefused() {
    HttpResponse<String> answer = send(by("policy-2", "wrong", "/api/v1/me"));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("Account and password do not match. 4 tries left");
  }

  @Test
  void letsAProgramInWithEveryCallAndKeepsNoSession() {
    HttpResponse<String> answer = send(by("lead-harbor", "demo", "/api/v1/me"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"role\":\"vendor_lead\"", "\"vendor\":\"harbor\"")
        .doesNotContain("IMPORT_REPORTS");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void saysWhoMayDoWhatThePersonMayNot() {
    HttpResponse<String> answer =
        send(by("auditor", "demo", "/api/v1/assignments").POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("/problems/not-allowed")
        .contains("auditor has the role auditor; this is for reviewer, quality, policy, lead.");
  }

  @Test
  void refusesAPasswordThatABrowserSentOnAnotherSitesBehalf() {
    HttpRequest.Builder forged =
        by("lead", "demo", "/api/v1/assignments").header("Sec-Fetch-Site", "cross-site");

    HttpResponse<String> answer = send(forged.POST(BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("/problems/no-token");
  }

  @Test
  void keepsTheEnginesRestForAdministrators() {
    assertThat(send(by("admin", "demo", "/engine-rest/engine")).body()).contains("default");
    assertThat(send(by("lead", "demo", "/engine-rest/engine")).statusCode()).isEqualTo(403);
    assertThat(send(by("reviewer-harbor", "demo", "/engine-rest/engine")).body())
        .contains("reviewer-harbor has the role reviewer; this is for admin.");
    assertThat(Visitor.at(port).get("/engine-rest/engine").statusCode()).isEqualTo(401);
  }

  private HttpRequest.Builder by(String name, String password, String path) {
    String both =
        Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    return Visitor.at(port).to(path).header("Authorization", "Basic " + both);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Visitor.at(port).send(request);
  }
}
