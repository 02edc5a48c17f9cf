package io.caseward.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class CookiesTest {

  @LocalServerPort private int port;

  @Test
  void areReadByNoScriptAndSentWithNoOtherSitesForms() {
    Visitor visitor = Visitor.at(port);
    visitor.get("/sign-in");

    List<String> cookies = visitor.post("/sign-in", Map.of("username", "lead", "password", "demo")).headers().allValues("Set-Cookie");

    assertThat(cookies).isNotEmpty().allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void areAnotherAfterSignIn() {
    Visitor visitor = Visitor.at(port);
    visitor.get("/sign-in");
    String before = visitor.cookies();

    visitor.post("/sign-in", Map.of("username", "lead", "password", "demo"));

    assertThat(visitor.cookies()).isNotEqualTo(before);
  }
}
