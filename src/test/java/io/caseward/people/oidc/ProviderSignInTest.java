package io.caseward.people.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.TestProvider;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.administration.AccountBook;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ProviderSignInTest {

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private Accounts accounts;
  @Autowired private AccountBook book;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  /** The provider goes by the real time. */
  @BeforeEach
  void theProviderRuns() {
    clock.set(Instant.now());
    TestProvider.start(port);
  }

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void makesAnAccountAsTheGroupsSay() {
    signedIn("rosa.reviewer");

    Person rosa = accounts.find("rosa.reviewer").orElseThrow();
    assertThat(rosa.role()).isEqualTo(Role.REVIEWER);
    assertThat(rosa.vendor()).isEqualTo("harbor");
    assertThat(rosa.skills()).containsExactlyInAnyOrder("fake_reviews", "misleading_listing");
    assertThat(rosa.email()).isEqualTo("rosa.reviewer@example.com");
    assertThat(rosa.displayName()).isEqualTo("rosa reviewer");
  }

  @Test
  void takesTheRoleAnewEachTime() {
    signedIn("lena.lead");
    TestProvider.moveTo("trust/quality");

    signedIn("lena.lead");

    assertThat(accounts.find("lena.lead").orElseThrow().role()).isEqualTo(Role.QUALITY);
    assertThat(count("account where issuer is not null")).isEqualTo(1);
  }

  @Test
  void letsNobodyInWhoseGroupsStandForNothingOrForTooMuch() {
    assertThat(refused("nick.nobody")).contains("None of your groups at Example ID stands for a role here (your groups: everyone).");
    assertThat(refused("tom.two")).contains("Your groups at Example ID stand for several roles here: admin, lead.");
    assertThat(refused("rita.rootless")).contains("none of your groups at Example ID names one (your groups: trust/reviewers)");
    assertNobodyCame();
  }

  @Test
  void refusesATokenThatHasExpired() {
    TestProvider.spoil(claims -> claims.issuedAt(Instant.now().minusSeconds(600)).expiresAt(Instant.now().minusSeconds(90)));

    assertThat(refused("lena.lead")).contains("The answer of Example ID has expired.");
    assertNobodyCame();
  }

  @Test
  void refusesATokenThatAnotherKeySigned() {
    TestProvider.forge();

    assertThat(refused("lena.lead")).contains("Example ID answered with something that it did not sign");
    assertNobodyCame();
  }

  @Test
  void refusesATokenForAnotherApplication() {
    TestProvider.spoil(claims -> claims.audience(List.of("payroll")));

    assertThat(refused("lena.lead")).contains("was made for another application");
    assertNobodyCame();
  }

  @Test
  void refusesATokenOfAnotherIssuer() {
    TestProvider.spoil(claims -> claims.issuer("https://evil.example"));

    assertThat(refused("lena.lead")).contains("The answer came from another provider than Example ID.");
    assertNobodyCame();
  }

  @Test
  void refusesATokenOfAnotherSignIn() {
    TestProvider.spoil(claims -> claims.claim("nonce", "of-another-day"));

    assertThat(refused("lena.lead")).contains("The answer of Example ID belongs to another sign-in.");
    assertNobodyCame();
  }

  @Test
  void bearsAMinuteBetweenTheClocksAndSaysSoBeyond() {
    clock.set(Instant.now().minusSeconds(50));
    signedIn("lena.lead");

    clock.set(Instant.now().minusSeconds(90));
    assertThat(refused("paula.policy")).contains("The clocks of Example ID and Caseward are more than a minute apart");
    assertThat(accounts.find("paula.policy")).isEmpty();
  }

  @Test
  void takesNoAccountOverByItsEmail() {
    hired.as("dana", Role.ADMIN, null);
    TestProvider.spoil(claims -> claims.claim("email", "Dana@Example.org"));

    assertThat(refused("lena.lead")).contains("Another account here has the e-mail Dana@Example.org. Accounts are not joined by e-mail");
    assertNobodyCame();
  }

  @Test
  void givesAFreeNameToSomeoneCalledLikeAnother() {
    TestProvider.spoil(claims -> claims.claim("preferred_username", "Admin"));

    signedIn("lena.lead");

    assertThat(accounts.find("admin-2").orElseThrow().role()).isEqualTo(Role.LEAD);
    assertThat(accounts.account("admin").orElseThrow().issuer()).isNull();
  }

  @Test
  void letsNobodyBackInWhoWasRemovedHere() {
    signedIn("lena.lead");
    book.remove("lena.lead", accounts.find("admin").orElseThrow());

    assertThat(refused("lena.lead")).contains("Your account &#39;lena.lead&#39; was removed here.");
  }

  @Test
  void takesNoAnswerThatNobodyAskedFor() {
    Visitor visitor = Visitor.at(port);

    visitor.get("/login/oauth2/code/oidc?code=stolen&state=guessed");

    assertThat(visitor.get("/sign-in?refused").body()).contains("was begun in another browser or too long ago");
  }

  @Test
  void asksWithStateNonceAndAProofKey() {
    Visitor visitor = Visitor.at(port);

    String asked = visitor.get("/oauth2/authorization/oidc").headers().firstValue("Location").orElseThrow();

    assertThat(asked).startsWith(TestProvider.issuer()).contains("state=", "nonce=", "code_challenge_method=S256");
  }

  @Test
  void endsAllSessionsOfSomeoneTheProviderSignsOut() {
    Visitor lena = signedIn("lena.lead");
    Visitor paula = signedIn("paula.policy");

    assertThat(tell(TestProvider.logoutToken("lena.lead", null))).isEqualTo(200);

    assertThat(lena.get("/worklist").uri().getPath()).isEqualTo("/sign-in");
    assertThat(paula.get("/worklist").uri().getPath()).isEqualTo("/worklist");
    assertThat(count("person_provider_session")).isEqualTo(1);
  }

  @Test
  void endsTheOneSessionThatTheProviderNames() {
    TestProvider.spoil(claims -> claims.claim("sid", "at work"));
    Visitor atWork = signedIn("lena.lead");
    TestProvider.spoil(claims -> claims.claim("sid", "at home"));
    Visitor atHome = signedIn("lena.lead");

    assertThat(tell(TestProvider.logoutToken(null, "at work"))).isEqualTo(200);

    assertThat(atWork.get("/worklist").uri().getPath()).isEqualTo("/sign-in");
    assertThat(atHome.get("/worklist").uri().getPath()).isEqualTo("/worklist");
  }

  @Test
  void endsNoSessionOnAForgersWord() {
    Visitor lena = signedIn("lena.lead");
    TestProvider.forge();

    assertThat(tell(TestProvider.logoutToken("lena.lead", null))).isEqualTo(400);

    assertThat(lena.get("/worklist").uri().getPath()).isEqualTo("/worklist");
  }

  @Test
  void signsOutAtTheProviderToo() {
    Visitor lena = signedIn("lena.lead");

    HttpResponse<String> page = lena.post("/sign-out", Map.of());

    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    assertThat(lena.get("/sign-in/provider").uri().getPath()).isEqualTo("/login");
  }

  @Test
  void saysThatTheProviderIsAwayAndLetsLocalAccountsIn() {
    TestProvider.stop();
    clock.advance(Duration.ofMinutes(1));
    Visitor visitor = Visitor.at(port);

    assertThat(visitor.get("/sign-in/provider").body()).contains("Example ID does not answer just now. Local accounts can sign in below", "name=\"password\"");
    assertThat(Visitor.redirect(visitor.signIn("lead", "demo"))).isEqualTo("/");
  }

  private Visitor signedIn(String name) {
    Visitor visitor = Visitor.wandering(port);
    HttpResponse<String> page = throughTheProvider(visitor, name);
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/worklist");
    return visitor;
  }

  /** What the sign-in page says to whoever is not let in. */
  private String refused(String name) {
    HttpResponse<String> page = throughTheProvider(Visitor.wandering(port), name);
    assertThat(page.uri().getPath()).isEqualTo("/sign-in");
    return page.body();
  }

  /** Where it all ends, once the provider's page was answered. */
  private static HttpResponse<String> throughTheProvider(Visitor visitor, String name) {
    HttpResponse<String> page = visitor.get("/sign-in/provider");
    return page.uri().getPath().equals("/login") ? visitor.post(page.uri().toString(), Map.of("username", name, "password", TestProvider.PASSWORD)) : page;
  }

  private int tell(String logoutToken) {
    HttpRequest.Builder told = Visitor.at(port).to(TestProvider.BACK_CHANNEL).header("Content-Type", "application/x-www-form-urlencoded");
    return Visitor.at(port).send(told.POST(BodyPublishers.ofString("logout_token=" + logoutToken))).statusCode();
  }

  private void assertNobodyCame() {
    assertThat(count("account where issuer is not null")).isZero();
  }

  private int count(String what) {
    return sql.sql("select count(*) from " + what).query(Integer.class).single();
  }
}
