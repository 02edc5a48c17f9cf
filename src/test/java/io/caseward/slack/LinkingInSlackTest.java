package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.people.Hired;
import io.caseward.people.Role;
import io.caseward.people.administration.AccountBook;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone whom Slack does not know by e-mail says which account is theirs. */
@SlackTest
class LinkingInSlackTest {

  private static final Pattern LINK = Pattern.compile("https://caseward\\.example(/slack/link/[\\w-]+)");

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired SlackIds ids;
  @Autowired Aftermath aftermath;
  @Autowired Calls calls;
  @Autowired Hired hired;
  @Autowired AccountBook book;
  @LocalServerPort int port;
  private SlackCalls slack;

  @BeforeEach
  void slackIsThere() {
    SLACK.forget();
    SLACK.knows("UNEW", "new@elsewhere.example");
    slack = new SlackCalls(port, clock, aftermath);
  }

  @AfterEach
  void unlink() {
    ids.unlink();
  }

  /** Where the link leads that the command answered with. */
  private String asks(String user) {
    Matcher link = LINK.matcher(slack.command(user, "link"));
    assertThat(link.find()).as(SLACK.replied()).isTrue();
    return link.group(1);
  }

  private Visitor signedIn(String who) {
    return Visitor.signedIn(port, who);
  }

  private static HttpResponse<String> confirms(Visitor visitor, String link) {
    visitor.get("/settings");
    return visitor.post(link, Map.of());
  }

  @Test
  void takesWhoeverOpensTheLinkForThem() {
    String link = asks("UNEW");
    Visitor lead = signedIn("lead");

    assertThat(lead.get(link).body()).contains("UNEW", "acts with your rights");
    assertThat(Visitor.redirect(lead.post(link, Map.of()))).isEqualTo("/settings");

    assertThat(story.person("lead").slackId()).isEqualTo("UNEW");
    aftermath.comes();
    assertThat(SLACK.home("UNEW")).contains("You have no tasks");
    assertThat(slack.command("UNEW", "tasks")).contains("You have no tasks");
    assertThat(slack.command("UNEW", "link")).contains("You are linked with the account of");
  }

  @Test
  void asksWhoIsNotSignedInToSignInFirst() {
    assertThat(Visitor.redirect(Visitor.at(port).get(asks("UNEW")))).isEqualTo("/sign-in");
  }

  @Test
  void worksOnce() {
    String link = asks("UNEW");
    confirms(signedIn("lead"), link);

    HttpResponse<String> again = confirms(signedIn("policy"), link);

    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).contains("Type /caseward link in Slack");
    assertThat(story.person("policy").slackId()).isNull();
  }

  @Test
  void worksForAQuarterOfAnHour() {
    String link = asks("UNEW");

    clock.advance(Duration.ofMinutes(15));

    assertThat(confirms(signedIn("lead"), link).statusCode()).isEqualTo(404);
    assertThat(story.person("lead").slackId()).isNull();
  }

  @Test
  void replacesTheLinkBefore() {
    String before = asks("UNEW");
    String after = asks("UNEW");

    assertThat(confirms(signedIn("lead"), before).statusCode()).isEqualTo(404);
    assertThat(confirms(signedIn("lead"), after).statusCode()).isEqualTo(302);
  }

  @Test
  void leavesASlackUserToTheAccountThatHasThem() {
    String link = asks("UNEW");
    ids.link("policy", "UNEW");

    HttpResponse<String> refused = confirms(signedIn("lead"), link);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("is linked with another account").doesNotContain("policy-2");
    assertThat(story.person("lead").slackId()).isNull();
  }

  @Test
  void endsWhenTheirOwnPageSaysSo() {
    ids.link("lead", "UNEW");
    Visitor lead = signedIn("lead");

    assertThat(lead.get("/settings").body()).contains("you are the user UNEW");
    lead.post("/settings/slack/removal", Map.of());

    assertThat(story.person("lead").slackId()).isNull();
    assertThat(slack.command("UNEW", "tasks")).contains("does not know who you are here", "/caseward link");
  }

  @Test
  void knowsNobodyWhoHasLeft() {
    hired.as("dana", Role.LEAD, null);
    ids.link("dana", "UDANA");
    SLACK.knows("UDANA", "dana@example.org");
    boolean known = slack.command("UDANA", "tasks").contains("You have no tasks");

    book.remove("dana", story.person("admin"));
    String told = slack.command("UDANA", "tasks");
    hired.leave();

    assertThat(known).isTrue();
    assertThat(told).contains("does not know who you are here");
  }

  @Test
  void takesNobodyOfAnotherWorkspaceForAnAccountWithTheirEmail() {
    ids.email("lead", "lead@elsewhere.example");
    SLACK.knowsOfElsewhere("UOUTSIDE", "lead@elsewhere.example");

    String told = slack.command("UOUTSIDE", "tasks");
    ids.email("lead", null);

    assertThat(told).contains("does not know who you are here");
  }

  @Test
  void takesNobodyByEmailForAnAccountThatNamesSomebodyElse() {
    ids.email("lead", "twice@caseward.example");
    SLACK.knows("USAME", "twice@caseward.example");
    boolean known = slack.command("USAME", "tasks").contains("You have no tasks");

    ids.link("lead", "UNEW");
    String told = slack.command("USAME", "tasks");
    ids.email("lead", null);

    assertThat(known).isTrue();
    assertThat(told).contains("does not know who you are here");
  }

  @Test
  void standsOnRecordByWhomItWasDone() {
    confirms(signedIn("lead"), asks("UNEW"));

    assertThat(calls.get("auditor", "/api/v1/record?noun=account&who=lead").body()).contains("slack_id", "UNEW");
  }
}
