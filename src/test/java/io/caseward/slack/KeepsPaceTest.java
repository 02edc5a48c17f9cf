package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static io.caseward.slack.outbox.OutboxDesk.slack;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.OutboxDesk;
import io.caseward.slack.outbox.OutboxDesk.Paced;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Slack takes one message a second in a channel. */
@OutboxTest
class KeepsPaceTest {

  private static final String CHANNEL = "#vouchers-escalations";
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Autowired OutboxDesk desk;
  private Paced node;

  @BeforeEach
  void clear() {
    desk.clear();
    node = desk.paced(SECOND);
  }

  private static Draft elsewhere(String escalation) {
    Draft draft = slack(Act.POST, escalation, escalation);
    return new Draft(draft.kind(), draft.act(), draft.conversation(), "#fraud-escalations", draft.payload(), draft.metadata(), draft.caseNumber(), draft.vendor());
  }

  @Test
  void saysOneThingASecondInAChannelAndTheNextInItsTurn() {
    desk.says(slack(Act.POST, "E-101", "one"), slack(Act.POST, "E-102", "two"), slack(Act.POST, "E-103", "three"));

    node.sendDue();
    assertThat(texts()).containsExactly("one");
    node.passes(Duration.ofMillis(999));
    assertThat(texts()).containsExactly("one");
    node.passes(Duration.ofMillis(1));
    assertThat(texts()).containsExactly("one", "two");
    node.passes(SECOND);
    assertThat(texts()).containsExactly("one", "two", "three");
  }

  @Test
  void letsAnotherChannelPass() {
    desk.says(slack(Act.POST, "E-101", "one"), slack(Act.POST, "E-102", "two"), elsewhere("E-103"));

    node.sendDue();

    SLACK.expect("#fraud-escalations").message("E-103");
    assertThat(desk.states()).containsExactly("sent", "pending", "sent");
  }

  @Test
  void editsAtOnceWhatStandsThere() {
    desk.says(slack(Act.POST, "E-101", "nobody"));
    node.sendDue();
    desk.says(slack(Act.EDIT, "E-101", "somebody"));

    node.sendDue();

    SLACK.expect(CHANNEL).message("somebody").edited("somebody");
  }

  @Test
  void countsWhatSeveralNodesSayTogether() throws InterruptedException {
    IntStream.range(0, 6).forEach(one -> desk.says(slack(Act.POST, "E-" + one, "number " + one)));
    desk.says(elsewhere("E-200"));

    node.sendDueAtATime(4);

    assertThat(texts()).hasSize(1);
    SLACK.expect("#fraud-escalations").message("E-200");
  }

  private static List<String> texts() {
    return SLACK.expect(CHANNEL).heard().stream().map(HeardMessage::text).toList();
  }
}
