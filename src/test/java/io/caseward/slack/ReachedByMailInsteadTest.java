package io.caseward.slack;

import static io.caseward.slack.Called.CHANNEL;
import static io.caseward.slack.Called.LEAD;
import static io.caseward.slack.Called.LEAD_2;
import static io.caseward.slack.Outside.MAIL;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.cases.Severity;
import io.caseward.escalation.Call;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rung that Slack does not reach is reached by e-mail in its time, and counts as reached only then. */
@SlackTest
class ReachedByMailInsteadTest {

  @Autowired Called called;
  @Autowired OutboxDesk desk;

  @BeforeEach
  void twoLeads() {
    called.begin();
  }

  @AfterEach
  void unlink() {
    called.end();
    MAIL.down();
    MAIL.up();
  }

  @Test
  void needsNoEmailWhereSlackTookTheCall() {
    String caseNumber = called.told(Severity.HIGH);
    called.passes(Duration.ofMinutes(14));

    MAIL.expectNothing(LEAD);
    assertThat(called.calls(caseNumber)).allMatch(Call::taken).extracting(Call::who).containsExactly("lead", "lead-2");
    assertThat(called.timeline(caseNumber)).containsExactly("opened", "told", "rung_reached");
  }

  @Test
  void goesByEmailAtOnceWhenTheTokenIsRevoked() {
    SLACK.revokeToken();

    String caseNumber = called.told(Severity.HIGH);

    assertThat(MAIL.only(LEAD).subject()).startsWith(called.of(caseNumber).number() + ": ").endsWith(caseNumber);
    assertThat(MAIL.only(LEAD_2).text()).contains("You are called for this, rung 1").contains("/escalations/" + called.of(caseNumber).number()).doesNotContain("Golden Lotus");
    assertThat(accepted(caseNumber)).containsExactly("lead email", "lead-2 email");
    assertThat(called.timeline(caseNumber)).containsExactly("opened", "told", "rung_reached");
  }

  @Test
  void goesByEmailAtOnceWhenTheChannelIsGone() {
    SLACK.remove(CHANNEL);

    called.told(Severity.HIGH);

    MAIL.only(LEAD);
    MAIL.only(LEAD_2);
  }

  @Test
  void goesByEmailAtOnceWhenTheChannelIsArchived() {
    SLACK.archive(CHANNEL);

    String caseNumber = called.told(Severity.HIGH);

    MAIL.only(LEAD);
    assertThat(called.calls(caseNumber)).filteredOn(call -> call.way().equals("mention")).extracting(Call::refused).allMatch(reason -> reason.contains("is_archived"));
  }

  @Test
  void goesByEmailWithinTheRungsTimeWhenSlackIsDown() {
    SLACK.goDown();
    String caseNumber = called.told(Severity.HIGH);

    called.passes(Duration.ofSeconds(118));
    MAIL.expectNothing(LEAD);
    called.passes(Duration.ofSeconds(1));

    MAIL.only(LEAD);
    called.passes(Duration.ofMinutes(10));
    MAIL.only(LEAD);
    assertThat(called.of(caseNumber).rung()).isEqualTo(1);
    assertThat(accepted(caseNumber)).containsExactly("lead email", "lead-2 email");
  }

  @Test
  void sendsNoEmailForWhatWasAcknowledgedMeanwhile() {
    SLACK.goDown();
    String caseNumber = called.told(Severity.HIGH);

    called.acknowledges("lead-2", caseNumber);
    called.passes(Duration.ofMinutes(10));

    MAIL.expectNothing(LEAD);
    MAIL.expectNothing(LEAD_2);
  }

  @Test
  void takesAnEmailBackThatHasNotLeftWhenSomebodyHasIt() {
    called.by("lead", CallWay.EMAIL);
    String caseNumber = called.overdue(Severity.HIGH);

    called.acknowledges("lead-2", caseNumber);
    desk.sendDue();

    MAIL.expectNothing(LEAD);
  }

  @Test
  void tellsWhoWasCalledByEmailThatSomebodyHasIt() {
    called.by("lead", CallWay.EMAIL);
    String caseNumber = called.told(Severity.HIGH);

    called.acknowledges("lead-2", caseNumber);
    desk.sendDue();

    assertThat(MAIL.to(LEAD)).hasSize(2).extracting(FakeMail.HeardLetter::subject).containsOnly(MAIL.to(LEAD).get(0).subject());
    assertThat(MAIL.to(LEAD).get(1).text()).contains("Nothing is left for you to do");
  }

  @Test
  void saysThatARungWasNotReachedWhenNothingTookItsCall() {
    SLACK.goDown();
    MAIL.down();
    String caseNumber = called.told(Severity.HIGH);

    called.passes(Duration.ofMinutes(5));
    called.passes(Duration.ofMinutes(10));

    assertThat(called.of(caseNumber).rung()).isEqualTo(2);
    assertThat(called.timeline(caseNumber)).containsExactly("opened", "told", "not_reached", "told");
    assertThat(called.calls(caseNumber)).filteredOn(call -> call.rung() == 1).noneMatch(Call::taken);
  }

  private List<String> accepted(String caseNumber) {
    return called.calls(caseNumber).stream().filter(call -> call.acceptedAt() != null).map(call -> call.who() + " " + call.way()).toList();
  }
}
