package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.escalation.oncall.Duties;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SlackTest
class CasewardCommandTest {

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Duties duties;
  @Autowired SlackIds ids;
  @Autowired Aftermath aftermath;
  @LocalServerPort int port;
  private SlackCalls slack;

  @BeforeEach
  void peopleAreKnown() {
    SLACK.forget();
    ids.link("lead", "ULEAD");
    ids.link("reviewer-harbor", "UHARBOR");
    ids.link("reviewer-kestrel", "UKESTREL");
    slack = new SlackCalls(port, clock, aftermath);
  }

  @AfterEach
  void unlink() {
    ids.unlink();
  }

  /** A case that Harbor reviews. */
  private String harborsCase() {
    return story.opens("fake_reviews", Severity.MEDIUM, "tl");
  }

  @Test
  void saysWhatItKnows() {
    assertThat(slack.command("UHARBOR", "")).contains("/caseward tasks", "/caseward oncall", "\"ephemeral\"");
    assertThat(slack.command("UHARBOR", "Help")).contains("/caseward next");
    assertThat(slack.command("UHARBOR", "dance <!channel>")).contains("does not know", "dance &lt;!channel&gt;", "/caseward next");
  }

  @Test
  void listsMyTasksWithTheirClocks() {
    String number = harborsCase();
    work.take(story.task(number, "userTask_ReviewCase").id(), story.person("reviewer-harbor"));

    assertThat(slack.command("UHARBOR", "tasks")).contains("You have one task", number, "Review case", " left", "used of", "https://caseward.example/tasks/");
    assertThat(slack.command("UKESTREL", "tasks")).contains("You have no tasks").doesNotContain(number);
  }

  @Test
  void takesTheNextTaskAsTheWorklistDoes() {
    String number = harborsCase();

    assertThat(slack.command("UHARBOR", "next")).contains(number, "is yours", "https://caseward.example/tasks/");

    assertThat(story.task(number, "userTask_ReviewCase").assignee()).isEqualTo("reviewer-harbor");
    assertThat(slack.command("UHARBOR", "next")).contains("Nothing waits for you");
  }

  @Test
  void takesOneTaskHoweverOftenItIsHeard() {
    harborsCase();
    String second = harborsCase();
    String typed = SlackCalls.commandBody("UHARBOR", "next");

    slack.send(Outside.SIGNING_SECRET, clock.instant(), typed);
    slack.send(Outside.SIGNING_SECRET, clock.instant(), typed);

    assertThat(story.task(second, "userTask_ReviewCase").assignee()).isNull();
  }

  @Test
  void givesTasksToThoseWhoTakeSome() {
    ids.link("auditor", "UAUDITOR");
    String number = harborsCase();

    assertThat(slack.command("UAUDITOR", "next")).contains("has the role auditor");
    assertThat(story.task(number, "userTask_ReviewCase").assignee()).isNull();
  }

  @Test
  void tellsOfACaseByItsNumber() {
    String number = harborsCase();

    assertThat(slack.command("UHARBOR", number.toLowerCase())).contains(number, "Open", "Medium", "Harbor", "due <!date", "https://caseward.example/cases/" + number).doesNotContain("Golden Lotus");
  }

  @Test
  void tellsOfAnotherVendorsCaseWhatItTellsOfNone() {
    String number = harborsCase();

    String hidden = slack.command("UKESTREL", number);
    String missing = slack.command("UKESTREL", "C-999999");

    assertThat(hidden.replace(number, "C-999999")).isEqualTo(missing);
    assertThat(missing).contains("There is no C-999999.");
  }

  @Test
  void tellsWhoIsOnCallAndWhenNobodyIs() {
    duties.of("lead", "lead-2");
    duties.nobody("2026-06-03T00:00", "2026-06-04T00:00");

    String told = slack.command("ULEAD", "oncall");

    assertThat(told).contains("*Duty*", story.person("lead").displayName(), "Nobody from", "nobody stands in then");
  }

  @Test
  void tellsWhoIsOnCallToThoseWhoMaySeeIt() {
    duties.of("lead", "lead-2");

    assertThat(slack.command("UHARBOR", "on-call")).contains("has the role reviewer").doesNotContain("Duty");
  }

  @Test
  void tellsSomeoneItDoesNotKnowHowToLink() {
    SLACK.knows("USTRANGER", "stranger@elsewhere.example");

    assertThat(slack.command("USTRANGER", "tasks")).contains("does not know who you are here", "Type /caseward link");
  }

  @Test
  void answersNoForgedCommand() {
    assertThat(slack.send("forged", clock.instant(), SlackCalls.commandBody("UHARBOR", "next")).statusCode()).isEqualTo(401);
    assertThat(slack.send(Outside.SIGNING_SECRET, clock.instant().minus(Duration.ofMinutes(6)), SlackCalls.commandBody("UHARBOR", "next")).statusCode()).isEqualTo(401);

    assertThat(SLACK.replied()).isEmpty();
  }
}
