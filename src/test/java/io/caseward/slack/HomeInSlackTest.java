package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.escalation.Escalations;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SlackTest
class HomeInSlackTest {

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Escalations escalations;
  @Autowired SlackIds ids;
  @Autowired Aftermath aftermath;
  @LocalServerPort int port;
  private SlackCalls slack;

  @BeforeEach
  void peopleAreKnown() {
    SLACK.forget();
    ids.link("reviewer-harbor", "UHARBOR");
    ids.link("lead", "ULEAD");
    slack = new SlackCalls(port, clock, aftermath);
  }

  @AfterEach
  void unlink() {
    ids.unlink();
  }

  private String opens(String user) {
    slack.event(SLACK.openedHome(user));
    return SLACK.home(user);
  }

  private String taken(Severity severity) {
    String number = story.opens("fake_reviews", severity, "tl");
    work.take(story.task(number, "userTask_ReviewCase").id(), story.person("reviewer-harbor"));
    return number;
  }

  @Test
  void showsMyTasksAndWhatOfThemBreachesNext() {
    String calm = taken(Severity.LOW);
    String urgent = taken(Severity.HIGH);

    String home = opens("UHARBOR");

    assertThat(home).contains("You have 2 tasks", calm, urgent, "used of", "\"type\":\"home\"", "home.takeNext", "https://caseward.example/tasks/");
    assertThat(home.substring(home.indexOf("Breaches next"))).contains(urgent);
    assertThat(home.indexOf(urgent)).isLessThan(home.indexOf(calm));
  }

  @Test
  void showsWhatWaitsInMyQueues() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.opens("fake_reviews", Severity.LOW, "ms");

    assertThat(opens("UHARBOR")).contains("Waiting in your queues", " 1.", "Next would be " + number);
  }

  @Test
  void takesTheNextTaskAndShowsIt() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    opens("UHARBOR");

    slack.interaction(SLACK.pressedAtHome("UHARBOR", HomeView.TAKE_NEXT));

    assertThat(story.task(number, "userTask_ReviewCase").assignee()).isEqualTo("reviewer-harbor");
    assertThat(SLACK.home("UHARBOR")).contains(number, "is yours", "You have one task");
  }

  @Test
  void showsTheEscalationsThatWaitForMe() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4).plusMinutes(1));
    String escalation = story.seeing(() -> escalations.of(number).get(0).number());

    assertThat(opens("ULEAD")).contains("escalation waits for you", escalation, number, "https://caseward.example/escalations/" + escalation);
    assertThat(opens("UHARBOR")).doesNotContain(escalation);
  }

  @Test
  void staysWithinWhatSlackTakes() {
    for (int task = 0; task < 34; task++) {
      taken(Severity.MEDIUM);
    }

    assertThat(opens("UHARBOR")).contains("You have 34 tasks", "4 more are on");
  }

  @Test
  void tellsSomeoneItDoesNotKnowHowToLink() {
    SLACK.knows("USTRANGER", "stranger@elsewhere.example");

    assertThat(opens("USTRANGER")).contains("does not know who you are here", "Type /caseward link").doesNotContain("takeNext");
  }
}
