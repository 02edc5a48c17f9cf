package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class PageLanguageTest {

  @LocalServerPort int port;

  @Test
  void whoHasChosenNoneIsAnsweredAsTheirBrowserAsks() throws Exception {
    assertThat(signInPage("zh-TW,zh;q=0.9,en;q=0.5")).contains("lang=\"zh-CN\"", "登录");
    assertThat(signInPage("fr, es-MX;q=0.8")).contains("lang=\"es\"", "Iniciar sesión");
  }

  @Test
  void aLanguageThatNoPageSpeaksIsAnsweredInEnglish() throws Exception {
    assertThat(signInPage("fr-FR, de")).contains("lang=\"en\"", "Sign in");
    assertThat(signInPage(null)).contains("lang=\"en\"", "Sign in");
  }

  @Test
  void aChosenLanguageHoldsWhateverTheBrowserAsks() {
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/settings");

    lead.post("/settings", Map.of("language", "ES", "blur", "on"));

    assertThat(lead.get("/worklist").body()).contains("lang=\"es\"", "Tomar");
    lead.get("/settings");
    lead.post("/settings", Map.of("language", "", "blur", "on"));
    assertThat(lead.get("/worklist").body()).contains("lang=\"en\"", "Take next");
  }

  private String signInPage(String languages) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:%d/sign-in".formatted(port)));
    if (languages != null) {
      request.header("Accept-Language", languages);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString()).body();
  }
}
