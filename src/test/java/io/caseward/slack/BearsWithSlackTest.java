package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static io.caseward.slack.outbox.OutboxDesk.slack;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.slack.outbox.Outcome;
import io.caseward.slack.outbox.SendAgain;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@OutboxTest
@ExtendWith(OutputCaptureExtension.class)
class BearsWithSlackTest {

  private static final String CHANNEL = "#vouchers-escalations";

  @Autowired OutboxDesk desk;
  @Autowired SendAgain again;

  @BeforeEach
  void clear() {
    desk.clear();
  }

  @Test
  void waitsAsLongAsItIsAskedTo() {
    SLACK.next("chat.postMessage").isRateLimited(90);
    desk.says(slack(Act.POST, "E-101", "one"), slack(Act.POST, "E-102", "two"));

    desk.sendDue();
    desk.passes(Duration.ofSeconds(89));
    int whileWaiting = SLACK.calls().size();
    desk.passes(Duration.ofSeconds(1));

    assertThat(whileWaiting).isEqualTo(1);
    SLACK.expect(CHANNEL).message("one");
    SLACK.expect(CHANNEL).message("two");
  }

  @Test
  void looksBeforeItPostsAgainWhatMayHaveBeenTaken() {
    var faults = SLACK.next("chat.postMessage");
    faults.isTakenThenHangs();
    faults.isTakenThenReset();
    faults.isTakenThenAnswered(408, Map.of());
    faults.isTakenThenAnswered(503, Map.of("Retry-After", "0"));
    faults.isTakenThenAnswered(503, Map.of());
    List<String> texts = List.of("hung", "reset", "408", "busy now", "busy later");
    texts.forEach(text -> desk.says(slack(Act.POST, "E-" + text, text)));

    desk.sendDue();
    desk.passes(Duration.ofMinutes(1));

    texts.forEach(text -> SLACK.expect(CHANNEL).message(text));
    assertThat(Collections.frequency(SLACK.calls(), "chat.postMessage")).isEqualTo(5);
    assertThat(desk.states()).containsOnly("sent");
  }

  @Test
  void looksIntoTheThreadForAnAnswerThatMayStandThere() {
    desk.says(slack(Act.POST, "E-101", "Nobody has it"));
    desk.sendDue();
    SLACK.next("chat.postMessage").isTakenThenReset();
    desk.says(slack(Act.REPLY, "E-101", "Lead acknowledged"));

    desk.sendDue();
    desk.passes(Duration.ofMinutes(1));

    SLACK.expect(CHANNEL).message("Nobody has it").reply("Lead acknowledged").replies(1);
  }

  @Test
  void postsWhatAnAmbiguousAnswerHadLost() {
    SLACK.next("chat.postMessage").isReset().isReset();
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.sendDue();
    desk.passes(Duration.ofMinutes(1));
    desk.passes(Duration.ofMinutes(1));

    SLACK.expect(CHANNEL).message("Review is overdue");
  }

  @Test
  void keepsItsDoubtWhenItCouldNotLook() {
    SLACK.next("chat.postMessage").isTakenThenReset();
    SLACK.next("conversations.list").isRateLimited(5).isRefused(500);
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.sendDue();
    desk.passes(Duration.ofMinutes(1));
    desk.passes(Duration.ofMinutes(1));
    desk.passes(Duration.ofMinutes(1));

    SLACK.expect(CHANNEL).message("Review is overdue");
  }

  @Test
  void findsWhatASenderThatWasKilledHadSent() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));
    desk.sendsAndDies();

    desk.passes(Duration.ofSeconds(59));
    int whileLeased = SLACK.calls().size();
    desk.passes(Duration.ofSeconds(1));

    assertThat(whileLeased).isEqualTo(1);
    SLACK.expect(CHANNEL).message("Review is overdue");
    assertThat(desk.states()).containsExactly("sent");
  }

  @Test
  void keepsTheOrderOfAConversationAndLetsOthersPass() {
    SLACK.next("chat.postMessage").isRefused(500);
    desk.says(
        slack(Act.POST, "E-101", "first"),
        slack(Act.REPLY, "E-101", "second"),
        slack(Act.POST, "E-102", "another matter"));

    desk.sendDue();
    SLACK.expect(CHANNEL).message("another matter");
    assertThat(desk.states()).containsExactly("pending", "pending", "sent");
    desk.passes(Duration.ofMinutes(1));

    SLACK.expect(CHANNEL).message("first").reply("second");
  }

  @Test
  void isDeadAfterADayAndAlarmsAndCanBeSentAgain(CapturedOutput output) {
    SLACK.remove(CHANNEL);
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));
    for (int hour = 0; hour < 24; hour++) {
      desk.passes(Duration.ofHours(1));
    }
    assertThat(desk.states()).containsExactly("dead");
    assertThat(output).contains("ERROR").contains("is a dead letter").contains("channel_not_found");

    SLACK.restore(CHANNEL);
    again.send(desk.onlyId(), "lead");
    desk.sendDue();

    SLACK.expect(CHANNEL).message("Review is overdue");
  }

  @Test
  void triesEverMoreSeldomWhileAPersonHasToMendSomething() {
    SLACK.remove(CHANNEL);
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    for (int minute = 0; minute < 60; minute++) {
      desk.passes(Duration.ofMinutes(1));
    }

    assertThat(SLACK.calls()).hasSizeBetween(8, 14);
  }

  @Test
  void isDeadAtOnceWhenNoWaitingWouldMendIt() {
    desk.says(slack(Act.POST, "E-101", FakeSlack.MALFORMED));

    desk.sendDue();

    assertThat(desk.states()).containsExactly("dead");
    assertThat(desk.only().lastError()).contains("invalid_blocks");
  }

  @Test
  void startsAnewWhenTheFirstMessageWasDeletedInSlack() {
    desk.says(slack(Act.POST, "E-101", "Nobody has it"));
    desk.sendDue();
    SLACK.deleteAll(CHANNEL);

    desk.says(
        slack(Act.EDIT, "E-101", "Lead has it"), slack(Act.REPLY, "E-101", "Lead acknowledged"));
    desk.passes(Duration.ofSeconds(1));

    SLACK.expect(CHANNEL).message("Lead has it").reply("Lead acknowledged");
  }

  @Test
  void leavesAMessageAloneWhenItsLeaseIsNearlyOver() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    Outcome outcome = desk.sendsAfter(Duration.ofSeconds(58));

    assertThat(outcome.result()).isEqualTo(Outcome.Result.UNSURE);
    assertThat(SLACK.calls()).isEmpty();
  }

  @Test
  void doesNotSpinWhenSlackAsksToWaitNoTimeAtAll() {
    SLACK.next("chat.postMessage").isRateLimited(0).isRateLimited(0);
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.sendDue();

    assertThat(SLACK.calls()).hasSize(1);
  }
}
