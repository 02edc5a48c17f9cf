package io.caseward.people.own;

import static io.caseward.Visitor.redirect;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.PasswordRules;
import io.caseward.people.signin.SignInSettings;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;

@CasewardTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final Pattern LINK = Pattern.compile("/first-admin/[A-Za-z0-9_-]+");

  @LocalServerPort private int port;
  @Autowired private Hired hired;
  @Autowired private Accounts accounts;
  @Autowired private AccountLinks links;
  @Autowired private PasswordRules passwords;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private Environment environment;
  @Autowired private TestClock clock;

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void isMadeByALinkThatTheStartPrintsAndThatWorksOnce(CapturedOutput output) {
    start(false);
    String link = link(output);

    assertThat(redirect(follow(link, "alex.kim", Hired.PASSWORD))).isEqualTo("/sign-in");

    Visitor alex = Visitor.at(port);
    alex.signIn("alex.kim", Hired.PASSWORD);
    assertThat(alex.get("/api/v1/me").body()).contains("\"role\":\"admin\"");
    assertThat(follow(link, "somebody.else", Hired.PASSWORD).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsTheLinkUntilThePasswordIsGoodEnough(CapturedOutput output) {
    start(false);
    String link = link(output);

    assertThat(follow(link, "alex.kim", "short").body()).contains("A password has at least 12 characters.");
    assertThat(follow(link, "alex.kim", "Password1234").body()).contains("This password is among the first that are guessed");
    assertThat(follow(link, "alex.kim", "is alex.kim his own").body()).contains("or holds the account&#39;s name");
    assertThat(follow(link, "Alex Kim", Hired.PASSWORD).body()).contains("&#39;Alex Kim&#39;");
    assertThat(redirect(follow(link, "alex.kim", Hired.PASSWORD))).isEqualTo("/sign-in");
  }

  @Test
  void isMadeWithinADayAndByAnyStartsLink(CapturedOutput output) {
    start(false);
    String old = link(output);
    clock.advance(Duration.ofDays(1));

    assertThat(follow(old, "alex.kim", Hired.PASSWORD).statusCode()).isEqualTo(404);
    assertThat(accounts.find("alex.kim")).isEmpty();
  }

  @Test
  void isNotAskedForWhereThereIsOneOrInDemoMode(CapturedOutput output) {
    start(true);
    hired.as("alex.kim", Role.ADMIN, null);
    start(false);

    assertThat(output).doesNotContain("/first-admin/");
  }

  private void start(boolean demo) {
    new FirstAdministrator(accounts, links, passwords, new SignInSettings(demo, null), events, environment).invite();
  }

  private static String link(CapturedOutput output) {
    Matcher link = LINK.matcher(output);
    assertThat(link.find()).as("a link in the log").isTrue();
    return link.group();
  }

  private HttpResponse<String> follow(String link, String name, String password) {
    Visitor visitor = Visitor.at(port);
    visitor.get(link);
    visitor.get("/sign-in");
    return visitor.post(link, Map.of("name", name, "password", password, "again", password));
  }
}
