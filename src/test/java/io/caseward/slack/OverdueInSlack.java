package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.cases.Subject;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.worklist.TaskRow;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** An overdue review of Harbor's as its people answer it in Slack: lead, lead-2 and the lead of another vendor are known there. */
@Component
class OverdueInSlack {

  static final String CHANNEL = "#vouchers-escalations";
  static final String LEAD = "U-LEAD";
  static final String LEAD_2 = "U-LEAD-2";
  static final String KESTRELS = "U-LEAD-KESTREL";

  private final Story story;
  private final OutboxDesk desk;
  private final Escalations escalations;
  private final TestClock clock;
  private final SlackIds ids;
  private final Aftermath aftermath;
  private final Environment environment;
  private String caseNumber;

  OverdueInSlack(Story story, OutboxDesk desk, Escalations escalations, TestClock clock, SlackIds ids, Aftermath aftermath, Environment environment) {
    this.story = story;
    this.desk = desk;
    this.escalations = escalations;
    this.clock = clock;
    this.ids = ids;
    this.aftermath = aftermath;
    this.environment = environment;
  }

  /** It has just become overdue, and Slack was told. */
  void begins() {
    begins("Golden Lotus Spa");
  }

  /** The same about a subject of that name. */
  void begins(String subject) {
    SLACK.forget();
    ids.link("lead", LEAD);
    ids.link("lead-2", LEAD_2);
    ids.link("lead-kestrel", KESTRELS);
    caseNumber = story.reports(new Subject("merchant", "M-" + System.nanoTime(), subject), "counterfeit_vouchers", Severity.MEDIUM, "tl");
    story.fastForward(Duration.between(clock.instant(), review().dueAt()).plusSeconds(1));
    desk.sendDue();
  }

  void isOver() {
    ids.unlink();
  }

  String caseNumber() {
    return caseNumber;
  }

  TaskRow review() {
    return story.task(caseNumber, "userTask_ReviewCase");
  }

  Escalation escalation() {
    return story.seeing(() -> escalations.of(caseNumber).get(0));
  }

  HeardChannel channel() {
    return SLACK.expect(CHANNEL);
  }

  HeardChannel.Told message() {
    return channel().message(caseNumber);
  }

  /** What Slack sends when this person presses that button as it stands now. */
  String press(String user, String action) {
    return SLACK.pressed(user, message().message(), action);
  }

  /** Someone presses a button, and Slack is told what comes of it. */
  void presses(String user, String action) {
    calls().interaction(press(user, action));
    desk.sendDue();
  }

  /** Someone sends the dialog that they look at; the answer is what Slack does with it. */
  JsonNode sends(String user, Map<String, String> answers) {
    HttpResponse<String> answer = calls().interaction(SLACK.sent(user, answers));
    desk.sendDue();
    return FakeSlack.json(answer.body().isEmpty() ? "{}" : answer.body());
  }

  SlackCalls calls() {
    return new SlackCalls(environment.getRequiredProperty("local.server.port", Integer.class), clock, aftermath);
  }
}
