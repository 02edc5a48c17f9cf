package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Escalations;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.worklist.TaskRow;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@SlackTest
class AnswersInSlackTest {

  private static final String ACKNOWLEDGE = "escalation.acknowledge";
  private static final String CHANNEL = "#vouchers-escalations";

  @Autowired Story story;
  @Autowired OutboxDesk desk;
  @Autowired Escalations escalations;
  @Autowired TestClock clock;
  @Autowired SlackIds ids;
  @Autowired Aftermath aftermath;
  @LocalServerPort int port;
  private String caseNumber;
  private SlackCalls slack;

  @BeforeEach
  void aReviewIsOverdue() {
    SLACK.forget();
    ids.link("lead-2", "U-LEAD-2");
    ids.link("reviewer-kestrel", "U-KESTREL");
    slack = new SlackCalls(port, clock, aftermath);
    caseNumber = story.opens("counterfeit_vouchers", Severity.MEDIUM);
    Duration left = Duration.between(clock.instant(), review().dueAt());
    story.fastForward(left.plusSeconds(1));
    desk.sendDue();
  }

  @AfterEach
  void unlink() {
    ids.unlink();
  }

  private TaskRow review() {
    return story.task(caseNumber, "userTask_ReviewCase");
  }

  private Escalation escalation() {
    return story.seeing(() -> escalations.of(caseNumber).get(0));
  }

  private HeardMessage message() {
    return SLACK.expect(CHANNEL).message(caseNumber).message();
  }

  private String pressedBy(String user) {
    return SLACK.pressed(user, message(), ACKNOWLEDGE);
  }

  @Test
  void tellsOfWhatIsOverdue() {
    SLACK
        .expect(CHANNEL)
        .message(caseNumber)
        .says("Review case is overdue")
        .says("Golden Lotus Spa")
        .says("<@U-LEAD-2>");
  }

  @Test
  void takesAnAcknowledgementAndShowsIt() {
    HttpResponse<String> answer = slack.interaction(pressedBy("U-LEAD-2"));
    desk.sendDue();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(escalation().state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    assertThat(escalation().acknowledgedBy()).isEqualTo("lead-2");
    SLACK.expect(CHANNEL).message(caseNumber).edited("has it since").reply("acknowledged after");
  }

  @Test
  void knowsSomeoneByEmail() {
    ids.email("lead", "dana@caseward.example");
    SLACK.knows("U-DANA", "dana@caseward.example");

    slack.interaction(pressedBy("U-DANA"));

    assertThat(escalation().acknowledgedBy()).isEqualTo("lead");
  }

  @Test
  void tellsSomeoneItDoesNotKnowWhatToDo() {
    SLACK.knows("U-STRANGER", "stranger@elsewhere.example");

    slack.interaction(pressedBy("U-STRANGER"));
    desk.sendDue();

    assertThat(escalation().state()).isEqualTo(EscalationState.TELLING);
    SLACK.expect(CHANNEL).whispered("U-STRANGER", "Ask an admin to enter one of them");
  }

  @Test
  void givesNobodyMoreRightsThanThePageDoes() {
    slack.interaction(pressedBy("U-KESTREL"));
    desk.sendDue();

    assertThat(escalation().state()).isEqualTo(EscalationState.TELLING);
    SLACK.expect(CHANNEL).whispered("U-KESTREL", "acknowledging is for these roles");
  }

  @Test
  void showsAnotherVendorsLeadNothing() {
    ids.link("lead-kestrel", "U-LEAD-KESTREL");

    slack.interaction(pressedBy("U-LEAD-KESTREL"));
    desk.sendDue();

    assertThat(escalation().state()).isEqualTo(EscalationState.TELLING);
    SLACK
        .expect(CHANNEL)
        .whispered("U-LEAD-KESTREL", "There is no escalation " + escalation().number());
  }

  @Test
  void tellsTheSecondOneWhoWasFirst() {
    ids.link("lead", "U-LEAD");
    String second = pressedBy("U-LEAD");
    slack.interaction(pressedBy("U-LEAD-2"));

    slack.interaction(second);
    desk.sendDue();

    assertThat(escalation().acknowledgedBy()).isEqualTo("lead-2");
    SLACK.expect(CHANNEL).whispered("U-LEAD", "nothing is left to acknowledge");
  }

  @Test
  void hasOneWinnerWhereTwoPressAtOnce() {
    ids.link("lead", "U-LEAD");
    List<String> presses = List.of(pressedBy("U-LEAD"), pressedBy("U-LEAD-2"));

    List<HttpResponse<String>> answers = presses.stream().map(press -> CompletableFuture.supplyAsync(() -> slack.answered(press))).toList().stream().map(CompletableFuture::join).toList();
    aftermath.comes();
    desk.sendDue();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    String loser = escalation().acknowledgedBy().equals("lead") ? "U-LEAD-2" : "U-LEAD";
    SLACK.expect(CHANNEL).whispered(loser, "nothing is left to acknowledge").message(caseNumber).replies(1);
  }

  @Test
  void answersSlackBeforeItKnowsWhoThatIs() {
    SLACK.knows("U-SLOW", "slow@caseward.example");
    SLACK.next("users.info").isTakenThenHangs();
    String press = pressedBy("U-SLOW");

    assertTimeout(Duration.ofSeconds(1), () -> slack.answered(press));
    aftermath.comes();
    desk.sendDue();

    SLACK.expect(CHANNEL).whispered("U-SLOW", "could not ask Slack who you are just now");
  }

  @Test
  void doesNothingAgainWhenSlackRepeatsItself() {
    String press = pressedBy("U-LEAD-2");

    slack.interaction(press);
    HttpResponse<String> again = slack.interaction(press);
    desk.sendDue();

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(SLACK.expect(CHANNEL).heard()).noneMatch(message -> message.whisperedTo() != null);
  }

  @Test
  void actsOnNothingThatIsForgedOldOrFromTheFuture() {
    String body = SlackCalls.interactionBody(pressedBy("U-LEAD-2"));

    assertThat(slack.send("forged", clock.instant(), body).statusCode()).isEqualTo(401);
    assertThat(old(body).statusCode()).isEqualTo(401);
    assertThat(future(body).statusCode()).isEqualTo(401);

    assertThat(escalation().state()).isEqualTo(EscalationState.TELLING);
  }

  private HttpResponse<String> old(String body) {
    return slack.send(Outside.SIGNING_SECRET, clock.instant().minusSeconds(301), body);
  }

  private HttpResponse<String> future(String body) {
    return slack.send(Outside.SIGNING_SECRET, clock.instant().plusSeconds(60), body);
  }

  @Test
  void tellsSlackThatItIsTheRightAddress() {
    HttpResponse<String> answer =
        slack.event("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aB\"}");

    assertThat(answer.body()).isEqualTo("3eZbrw1aB");
  }

  @Test
  void saysWhatItCouldNotRead() {
    HttpResponse<String> answer = slack.event("{\"type\":");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The body is nothing that Slack documents");
  }
}
