package io.caseward.slack;

import static io.caseward.slack.Called.CHANNEL;
import static io.caseward.slack.Called.LEAD;
import static io.caseward.slack.Outside.MAIL;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.cases.Severity;
import io.caseward.escalation.Call;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everyone is called by what they have chosen, and left alone when they have. */
@SlackTest
class CalledAsChosenTest {

  @Autowired Called called;
  @Autowired OutboxDesk desk;
  @Autowired SlackIds ids;

  @BeforeEach
  void twoLeads() {
    called.begin();
  }

  @AfterEach
  void unlink() {
    called.end();
  }

  @Test
  void mentionsWhoChoseNothing() {
    String caseNumber = called.told(Severity.HIGH);

    SLACK.expect(CHANNEL).message(caseNumber).says("<@U-LEAD>").says("<@U-LEAD-2>");
    SLACK.expect("@U-LEAD").nothing();
    MAIL.expectNothing(LEAD);
  }

  @Test
  void writesToOnePersonAloneWhoWantsThat() {
    called.by("lead", CallWay.DIRECT);

    String caseNumber = called.told(Severity.HIGH);

    SLACK.expect("@U-LEAD").message(caseNumber).says("You are called for this, rung 1").says("escalation.acknowledge\"");
    SLACK.expect(CHANNEL).message(caseNumber).saysNot("<@U-LEAD>").says("<@U-LEAD-2>");
    SLACK.expect("@U-LEAD-2").nothing();
  }

  @Test
  void callsByEveryWayThatSomebodyChose() {
    called.by("lead", CallWay.MENTION, CallWay.DIRECT, CallWay.EMAIL);

    String caseNumber = called.told(Severity.HIGH);

    SLACK.expect(CHANNEL).message(caseNumber).says("<@U-LEAD>");
    SLACK.expect("@U-LEAD").message(caseNumber);
    MAIL.only(LEAD);
    assertThat(called.calls(caseNumber)).filteredOn(call -> call.who().equals("lead")).hasSize(3).allMatch(Call::taken);
  }

  @Test
  void changesTheirOwnMessageWhenSomebodyHasIt() {
    called.by("lead", CallWay.DIRECT);
    String caseNumber = called.told(Severity.HIGH);

    called.acknowledges("lead-2", caseNumber);
    desk.sendDue();

    SLACK.expect("@U-LEAD").message(caseNumber).edited("has it since").saysNot("escalation.acknowledge\"");
  }

  @Test
  void saysNothingToOnePersonAloneOfWhatWasAcknowledgedMeanwhile() {
    called.by("lead", CallWay.DIRECT);
    String caseNumber = called.overdue(Severity.HIGH);

    called.acknowledges("lead-2", caseNumber);
    desk.sendDue();

    SLACK.expect("@U-LEAD").nothing();
  }

  @Test
  void leavesSomeoneAloneInTheirQuietHours() {
    called.quiet("lead", "00:00", "23:59");

    String caseNumber = called.told(Severity.HIGH);

    SLACK.expect(CHANNEL).message(caseNumber).saysNot("<@U-LEAD>").says("<@U-LEAD-2>");
    assertThat(called.timeline(caseNumber)).containsExactly("opened", "quiet_hours", "told", "rung_reached");
  }

  @Test
  void goesUpAtOnceWhereEverybodyHasQuietHours() {
    called.quiet("lead", "00:00", "23:59");
    called.quiet("lead-2", "00:00", "23:59");

    String caseNumber = called.told(Severity.HIGH);
    called.passes(Duration.ofSeconds(1));

    assertThat(called.of(caseNumber).rung()).isEqualTo(2);
    assertThat(called.timeline(caseNumber)).containsSubsequence("quiet_hours", "nobody_found", "quiet_hours", "told");
  }

  @Test
  void callsInQuietHoursForWhatIsCritical() {
    called.quiet("lead", "00:00", "23:59");

    String caseNumber = called.told(Severity.CRITICAL);

    SLACK.expect(CHANNEL).message(caseNumber).says("<@U-LEAD>");
    assertThat(called.timeline(caseNumber)).doesNotContain("quiet_hours");
  }

  @Test
  void callsByEmailWhomSlackDoesNotKnow() {
    called.by("lead-2", CallWay.DIRECT);
    called.end();
    ids.email("lead-2", "new.here@caseward.example");

    String caseNumber = called.told(Severity.HIGH);

    MAIL.only("new.here@caseward.example");
    assertThat(called.calls(caseNumber)).filteredOn(call -> call.way().equals("direct")).extracting(Call::refused).allMatch(reason -> reason.contains("Slack does not know lead-2"));
  }
}
