package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.slack.HeardChannel.Told;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.slack.outbox.OutboxDesk.Paced;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Slack is down for an hour while reviews become overdue and climb. Back up, everything is said, in
 * order, at one message a second a channel; nothing is lost, nothing said twice, and nobody is called for what somebody has.
 */
@SlackTest
class SlackDownAndUpTest {

  private static final List<String> REASONS = List.of("counterfeit_vouchers", "fake_reviews", "account_fraud");
  private static final int EACH = 5;

  @Autowired Called called;
  @Autowired Story story;
  @Autowired OutboxDesk desk;
  @Autowired TestClock clock;
  private Paced node;
  private final List<String> cases = new ArrayList<>();

  @BeforeEach
  void slackIsDownForAnHour() {
    called.begin();
    node = desk.paced(Duration.ofSeconds(1));
    for (String reason : REASONS) {
      Stream.generate(() -> story.opens(reason, Severity.HIGH, "tl")).limit(EACH).forEach(cases::add);
    }
    cases.forEach(one -> SLACK.restore("#" + story.task(one, "userTask_ReviewCase").queue() + "-escalations"));
    SLACK.goDown();
    Duration untilLast = Duration.between(clock.instant(), cases.stream().map(one -> story.task(one, "userTask_ReviewCase").dueAt()).max(Comparator.naturalOrder()).orElseThrow());
    pass(untilLast);
    pass(Duration.ofMinutes(20));
    cases.stream().limit(EACH).forEach(one -> called.acknowledges("lead-2", one));
    pass(Duration.ofMinutes(40));
  }

  @AfterEach
  void unlink() {
    called.end();
  }

  private void pass(Duration time) {
    for (Duration passed = Duration.ZERO; passed.compareTo(time) < 0; passed = passed.plusMinutes(5)) {
      story.fastForward(Duration.ofMinutes(5));
      node.sendDue();
    }
  }

  /** Seconds until nothing waits any more. */
  private int emptied() {
    int seconds = 0;
    while (desk.states().contains("pending") && seconds < 600) {
      node.passes(Duration.ofSeconds(1));
      seconds++;
    }
    return seconds;
  }

  private Told message(String caseNumber) {
    return SLACK.expect(channel(caseNumber)).message(caseNumber);
  }

  private String channel(String caseNumber) {
    return "#" + called.of(caseNumber).queue() + "-escalations";
  }

  @Test
  void saysEverythingOnceAndInOrderWhenItIsBack() {
    SLACK.comeUp();

    emptied();

    assertThat(desk.states()).containsOnly("sent", "withdrawn");
    // The top one is told again after its half hour.
    cases.stream().skip(EACH).forEach(one -> assertThat(rungs(message(one))).containsExactly("rung 2", "rung 3", "rung 3"));
  }

  @Test
  void callsNobodyForWhatWasAcknowledgedMeanwhile() {
    SLACK.comeUp();

    emptied();

    cases.stream().limit(EACH).forEach(one -> {
      message(one).says("has it since").saysNot("please acknowledge");
      assertThat(rungs(message(one))).isEmpty();
    });
  }

  @Test
  void isDoneWithinAMinuteOfWhatOneMessageASecondAllows() {
    long mostInAChannel = cases.stream().map(this::channel).distinct().mapToLong(this::waiting).max().orElseThrow();
    SLACK.comeUp();

    assertThat(emptied()).isLessThanOrEqualTo((int) mostInAChannel + 60);
  }

  private long waiting(String channel) {
    return desk.waiting(channel);
  }

  private static List<String> rungs(Told message) {
    return message.thread().stream().map(HeardMessage::text).filter(text -> text.contains("you are next")).map(text -> text.replaceFirst(".*(rung \\d).*", "$1")).toList();
  }
}
