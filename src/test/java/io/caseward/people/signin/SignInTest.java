package io.caseward.people.signin;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CasewardTest
class SignInTest {

  @LocalServerPort private int port;
  @Autowired private TestClock clock;

  @Test
  void sendsWhoeverIsUnknownToTheSignInPageAndThenWhereTheyWantedToGo() {
    Visitor visitor = Visitor.at(port);

    assertThat(redirect(visitor.get("/worklist"))).isEqualTo("/sign-in");
    assertThat(redirect(visitor.signIn("lead", "demo"))).isEqualTo("/worklist");
    assertThat(visitor.get("/api/v1/me").body()).contains("\"name\":\"lead\"");
  }

  @Test
  void saysInASentenceWhyAPasswordWasRefusedAndWhatIsLeft() {
    Visitor visitor = Visitor.at(port);

    assertThat(visitor.signIn("quality", "demos").headers().firstValue("Location").orElseThrow())
        .endsWith("/sign-in?refused");

    assertThat(visitor.get("/sign-in?refused").body())
        .contains("Account and password do not match. 4 tries left, then a 5 minute wait.");
    assertThat(visitor.get("/sign-in").body()).doesNotContain("do not match");
  }

  @Test
  void makesAGuesserWait() {
    Visitor guesser = Visitor.at(port);
    for (int guess = 0; guess < SignInTries.MOST; guess++) {
      guesser.signIn("auditor", "guess " + guess);
    }

    guesser.signIn("auditor", "demo");
    assertThat(guesser.get("/sign-in?refused").body())
        .contains("Too many wrong passwords for this account from here. Try again in 5 minutes.");

    clock.advance(Duration.ofMinutes(5));
    assertThat(redirect(guesser.signIn("auditor", "demo"))).isEqualTo("/");
  }

  @Test
  void letsNobodyLockAnotherOutOfTheBrowserTheyUse() {
    Visitor owner = Visitor.signedIn(port, "auditor");
    owner.get("/settings");
    owner.post("/sign-out", Map.of());
    Visitor colleague = Visitor.at(port);
    for (int guess = 0; guess < SignInTries.MOST; guess++) {
      colleague.signIn("auditor", "guess " + guess);
    }

    colleague.signIn("auditor", "demo");
    assertThat(colleague.get("/sign-in?refused").body()).contains("Too many wrong passwords for this account from here.");
    assertThat(redirect(owner.signIn("auditor", "demo"))).isEqualTo("/");
  }

  @Test
  void countsTheGuessesOfABrowserThatIsKnownToo() {
    Visitor owner = Visitor.signedIn(port, "auditor");
    owner.get("/settings");
    owner.post("/sign-out", Map.of());
    for (int guess = 0; guess < SignInTries.MOST; guess++) {
      owner.signIn("auditor", "guess " + guess);
    }

    owner.signIn("auditor", "demo");

    assertThat(owner.get("/sign-in?refused").body()).contains("Too many wrong passwords for this account from here.");
  }

  @Test
  void refusesAnAccountThatDoesNotExistInTheSameWords() {
    Visitor visitor = Visitor.at(port);

    visitor.signIn("nobody", "demo");

    assertThat(visitor.get("/sign-in?refused").body()).contains("Account and password do not match.");
  }

  @Test
  void namesTheDemosAccounts() {
    assertThat(Visitor.at(port).get("/sign-in").body())
        .contains("reviewer-harbor", "lead-kestrel", "auditor");
  }

  @Test
  void signsOut() {
    Visitor visitor = Visitor.signedIn(port, "lead");
    visitor.get("/nothing-here");

    assertThat(redirect(visitor.post("/sign-out", Map.of()))).isEqualTo("/sign-in");
    assertThat(redirect(visitor.get("/worklist"))).isEqualTo("/sign-in");
  }

  @Test
  void tellsAnOpenPageToGoToTheSignInPageInsteadOfPuttingItIntoAFragment() {
    var answer = Visitor.at(port).get("/worklist", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
  }

  @Test
  void sendsSomeoneWhoseSessionEndedToSignInWhenTheySubmitAForm() {
    assertThat(redirect(Visitor.at(port).post("/escalations/1/acknowledgement", Map.of())))
        .isEqualTo("/sign-in");
  }

  @Test
  void letsNoOtherSiteActForSomeoneSignedIn() {
    Visitor visitor = Visitor.signedIn(port, "lead");
    var forged =
        visitor.to("/sign-out").header("Accept", "text/html").POST(BodyPublishers.noBody());

    var answer = visitor.send(forged);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("The token against forged requests is missing or old.");
    assertThat(visitor.get("/api/v1/me").body()).contains("\"name\":\"lead\"");
  }

  @Test
  void letsNoScriptRunThatIsNotOurOwn() {
    String policy =
        Visitor.at(port)
            .get("/sign-in")
            .headers()
            .firstValue("Content-Security-Policy")
            .orElseThrow();

    assertThat(policy).contains("script-src 'self';").doesNotContain("unsafe-eval");
  }
}
