package io.caseward.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.escalation.Acknowledging;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.Escalations;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said while there is no Slack to say it to. */
@CasewardTest
class PreviewTest {

  private static final String CHANNEL = "#vouchers-escalations";

  @Autowired Story story;
  @Autowired OutboxDesk desk;
  @Autowired Preview preview;
  @Autowired Escalations escalations;
  @Autowired Acknowledging acknowledging;
  private String caseNumber;

  @BeforeEach
  void aReviewOfHarborsIsOverdue() {
    caseNumber = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    story.fastForward(Duration.ofHours(4));
  }

  private Escalation escalation() {
    return story.seeing(() -> escalations.of(caseNumber).get(0));
  }

  private Conversation conversation() {
    return story.seeing(() -> preview.conversations(CHANNEL).get(0));
  }

  @Test
  void showsWhatSlackWouldHear() {
    Post first = conversation().first();

    assertThat(first.state()).isEqualTo("shown");
    assertThat(first.edited()).isFalse();
    assertThat(first.text()).contains(escalation().number(), "Review case is overdue", caseNumber);
    assertThat(first.blocks().toString()).contains("<person:lead|", "escalation.acknowledge");
    assertThat(desk.states()).containsOnly("shown");
  }

  @Test
  void showsTheSameMessageAsItStandsNow() {
    story.fastForward(Duration.ofMinutes(20));
    acknowledging.acknowledge(escalation().number(), story.person("lead-2"));

    Post first = conversation().first();
    assertThat(first.edited()).isTrue();
    assertThat(first.blocks().toString())
        .contains("has it since")
        .doesNotContain("escalation.acknowledge");
    assertThat(conversation().replies()).extracting(Post::text).hasSize(2);
    assertThat(conversation().replies().get(1).text()).contains("acknowledged after");
  }

  @Test
  void countsTheMessagesOfAChannel() {
    assertThat(story.seeing(preview::channels))
        .anySatisfy(
            line -> {
              assertThat(line.name()).isEqualTo(CHANNEL);
              assertThat(line.count()).isEqualTo(1);
            });
  }

  @Test
  void showsVendorsTheirOwnMessagesOnly() {
    assertThat(desk.in(Scope.vendor("harbor"), () -> preview.conversations(CHANNEL))).hasSize(1);
    assertThat(desk.in(Scope.vendor("kestrel"), () -> preview.conversations(CHANNEL))).isEmpty();
    assertThat(desk.in(Scope.vendor("kestrel"), preview::channels)).isEmpty();
  }

  @Test
  void showsAWebhookAsItsReceiverWouldGetIt() {
    story.reviewed(caseNumber, "insufficient");

    Hook hook = story.seeing(() -> preview.webhooks().get(0));

    assertThat(hook.type()).isEqualTo("information.requested");
    assertThat(hook.caseNumber()).isEqualTo(caseNumber);
    assertThat(hook.json()).contains("\"missing\" : \"The list of redeemed codes.\"");
  }
}
