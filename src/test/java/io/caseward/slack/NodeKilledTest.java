package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static io.caseward.slack.outbox.OutboxDesk.slack;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A node may be killed at any moment between the commit of an act and the note that Slack took what it
 * said. What is committed is in the database; another node goes on with it, and nothing is said twice.
 */
@OutboxTest
class NodeKilledTest {

  private static final String CHANNEL = "#vouchers-escalations";
  private static final Duration LEASE = Duration.ofMinutes(1);

  @Autowired OutboxDesk desk;

  @BeforeEach
  void clear() {
    desk.clear();
  }

  @Test
  void isSaidByAnotherNodeAtOnceWhenOneIsKilledBeforeItLooked() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.paced(Duration.ZERO).sendDue();

    SLACK.expect(CHANNEL).message("Review is overdue");
  }

  @Test
  void isSaidByAnotherNodeWhenTheLeaseOfAKilledOneIsOver() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));
    desk.takesAndDies();

    desk.passes(LEASE.minusSeconds(1));
    SLACK.expect(CHANNEL).nothing();
    desk.passes(Duration.ofSeconds(1));

    SLACK.expect(CHANNEL).message("Review is overdue");
  }

  @Test
  void isNotSaidAgainWhenANodeIsKilledAfterSlackTookIt() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));
    desk.sendsAndDies();

    desk.passes(LEASE);

    SLACK.expect(CHANNEL).message("Review is overdue");
    assertThat(Collections.frequency(SLACK.calls(), "chat.postMessage")).isEqualTo(1);
    assertThat(desk.states()).containsExactly("sent");
  }

  @Test
  void isNotSaidAnyMoreWhenItWasTakenBackAfterTheNodeWasKilled() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));
    desk.sendDue();
    desk.says(slack(Act.CALL, "E-101", "You are next"));
    desk.takesAndDies();

    desk.withdraws("escalation:E-101");
    desk.passes(LEASE);

    SLACK.expect(CHANNEL).message("Review is overdue").replies(0);
    assertThat(desk.states()).containsExactly("sent", "withdrawn");
  }

  @Test
  void losesAndRepeatsNothingOfFortyEscalationsWhileEveryNodeThatTouchesOneIsKilled() throws InterruptedException {
    IntStream.range(0, 40).forEach(at -> desk.says(slack(Act.POST, "E-" + at, "Matter " + at + " begins"), slack(Act.REPLY, "E-" + at, "Matter " + at + " goes on")));
    for (int at = 0; at < 40; at++) {
      if (at % 2 == 0) {
        desk.takesAndDies();
      } else {
        desk.sendsAndDies();
      }
    }

    desk.clockPasses(LEASE);
    desk.sendDueAtATime(4);

    IntStream.range(0, 40).forEach(at -> SLACK.expect(CHANNEL).message("Matter " + at + " begins").reply("Matter " + at + " goes on").replies(1));
    assertThat(desk.states()).hasSize(80).containsOnly("sent");
  }
}
