package io.caseward.slack;

import static io.caseward.slack.Outside.SLACK;
import static io.caseward.slack.outbox.OutboxDesk.slack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.database.Scope;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Deliveries;
import io.caseward.slack.outbox.Outbox;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutboxTest
class SaysWhatWasDoneTest {

  @Autowired OutboxDesk desk;
  @Autowired Outbox outbox;
  @Autowired Deliveries deliveries;

  @BeforeEach
  void clear() {
    desk.clear();
  }

  @Test
  void saysOnceWhatWasCommitted() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.sendDue();
    desk.passes(Duration.ofHours(1));

    SLACK.expect("#vouchers-escalations").message("Review is overdue");
    assertThat(desk.states()).containsExactly("sent");
  }

  @Test
  void saysNothingOfWhatWasRolledBack() {
    assertThatThrownBy(
            () ->
                desk.act(
                    () -> {
                      outbox.write(slack(Act.POST, "E-101", "Review is overdue"));
                      throw new IllegalStateException("The act failed.");
                    }))
        .hasMessage("The act failed.");

    desk.sendDue();

    SLACK.expect("#vouchers-escalations").nothing();
    assertThat(desk.states()).isEmpty();
  }

  @Test
  void editsTheFirstMessageAndAnswersInItsThread() {
    desk.says(slack(Act.POST, "E-101", "Nobody has it"));
    desk.sendDue();

    desk.says(
        slack(Act.EDIT, "E-101", "Lead has it"), slack(Act.REPLY, "E-101", "Lead acknowledged"));
    desk.sendDue();

    SLACK
        .expect("#vouchers-escalations")
        .message("Lead has it")
        .edited("Lead has it")
        .reply("Lead acknowledged")
        .replies(1);
  }

  @Test
  void asksNobodyToDoWhatWasDoneBeforeItCouldBeSaid() {
    desk.says(
        slack(Act.POST, "E-101", "Nobody has it"),
        slack(Act.EDIT, "E-101", "Still nobody has it"),
        slack(Act.CALL, "E-101", "lead-2, you are next"));
    desk.act(() -> outbox.withdrawCalls("escalation:E-101"));
    desk.says(slack(Act.EDIT, "E-101", "Lead has it"));

    desk.sendDue();

    var told = SLACK.expect("#vouchers-escalations").message("Lead has it").replies(0);
    assertThat(told.message().versions())
        .allMatch(version -> version.contains("Lead has it"));
    assertThat(desk.states()).as("the edit that nobody had begun to send says the newest").containsExactly("sent", "sent", "withdrawn");
  }

  @Test
  void mentionsWhomSlackKnowsAndNamesTheOthers() {
    SLACK.knows("U2", "lead-2@caseward.example");
    String text = Mrkdwn.person("lead", "Lead One") + " and " + Mrkdwn.person("lead-2", "Lead Two");
    desk.says(slack(Act.POST, "E-101", text));

    desk.sendDue();

    SLACK.expect("#vouchers-escalations").message("*Lead One* and <@U2>");
  }

  @Test
  void leadsToItsOwnPages() {
    desk.says(slack(Act.POST, "E-101", Mrkdwn.link("/cases/C-1042", "C-1042")));

    desk.sendDue();

    SLACK
        .expect("#vouchers-escalations")
        .message("<https://caseward.example/cases/C-1042|C-1042>");
  }

  @Test
  void showsAVendorItsOwnMessagesOnly() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    assertThat(desk.in(Scope.vendor("harbor"), () -> deliveries.of("C-1042"))).hasSize(1);
    assertThat(desk.in(Scope.ALL, () -> deliveries.of("C-1042"))).hasSize(1);
    assertThat(desk.in(Scope.vendor("kestrel"), () -> deliveries.of("C-1042"))).isEmpty();
    assertThat(desk.in(Scope.vendor("kestrel"), () -> deliveries.find(desk.onlyId()))).isEmpty();
  }

  @Test
  void keepsEscalationAndRungWithTheMessage() {
    desk.says(slack(Act.POST, "E-101", "Review is overdue"));

    desk.sendDue();

    var metadata = SLACK.expect("#vouchers-escalations").message("overdue").message().metadata();
    assertThat(metadata.at("/event_payload/escalation").asText()).isEqualTo("E-101");
    assertThat(metadata.at("/event_payload/rung").asInt()).isEqualTo(1);
    assertThat(List.copyOf(SLACK.calls())).contains("chat.postMessage");
  }

  @Test
  void saysEachOnceAndInOrderWhenManySendAtATime() throws Exception {
    for (int matter = 0; matter < 12; matter++) {
      String number = "E-%03d".formatted(matter);
      desk.says(
          slack(Act.POST, number, number),
          slack(Act.REPLY, number, "first"),
          slack(Act.REPLY, number, "second"));
    }

    desk.sendDueAtATime(6);

    for (int matter = 0; matter < 12; matter++) {
      var told = SLACK.expect("#vouchers-escalations").message("E-%03d".formatted(matter));
      assertThat(told.thread()).extracting(HeardMessage::text).containsExactly("first", "second");
    }
  }
}
