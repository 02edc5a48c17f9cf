package io.caseward.slack.mail;

import static io.caseward.slack.Outside.MAIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.slack.FakeMail.HeardLetter;
import io.caseward.slack.OutboxTest;
import io.caseward.slack.outbox.Act;
import io.caseward.slack.outbox.Draft;
import io.caseward.slack.outbox.Kind;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OutboxTest
class LeavesAsEmailTest {

  private static final String LEAD = "lead@caseward.example";

  @Autowired OutboxDesk desk;

  @BeforeEach
  void clear() {
    desk.clear();
  }

  @AfterEach
  void serverIsUp() {
    MAIL.down();
    MAIL.up();
  }

  private static Draft letter(Act act, String to, String lead) {
    Letter letter = new Letter("E-101: Review case is overdue, C-1042", lead, Map.of("Severity", "High & rising"), "https://caseward.example/escalations/E-101", "Open E-101", "You are on its ladder.");
    return new Draft(Kind.EMAIL, act, "escalation:E-101:mail:" + to, to, letter.payload(), Map.of("escalation", "E-101", "round", 1, "rung", 1), "C-1042", "harbor");
  }

  @Test
  void saysItPlainAndAsHtmlUnderItsNumber() {
    desk.says(letter(Act.CALL, "lead", "Nobody has it <yet>."));
    desk.sendDue();

    HeardLetter heard = MAIL.only(LEAD);
    assertThat(heard.from()).isEqualTo("caseward@caseward.example");
    assertThat(heard.subject()).isEqualTo("E-101: Review case is overdue, C-1042");
    assertThat(heard.text()).contains("Nobody has it <yet>.").contains("Severity: High & rising").contains("https://caseward.example/escalations/E-101");
    assertThat(heard.html()).contains("Nobody has it &lt;yet&gt;.").contains("High &amp; rising").contains("href=\"https://caseward.example/escalations/E-101\"");
    assertThat(desk.states()).containsExactly("sent");
  }

  @Test
  void standsInOneThreadOfTheMailbox() {
    desk.says(letter(Act.CALL, "lead", "Nobody has it."), letter(Act.REPLY, "lead", "Lead Two has it."));
    desk.sendDue();

    List<HeardLetter> heard = MAIL.to(LEAD);
    assertThat(heard).extracting(HeardLetter::references).containsOnly("<escalation.E-101.mail.lead@caseward.example>");
    assertThat(heard).extracting(HeardLetter::id).doesNotHaveDuplicates();
  }

  @Test
  void isTheSameLetterWhenItIsSentAgainAfterASenderWasKilled() {
    desk.says(letter(Act.CALL, "lead", "Nobody has it."));
    desk.sendsAndDies();
    desk.passes(Duration.ofMinutes(1));

    assertThat(MAIL.to(LEAD)).extracting(HeardLetter::id).hasSize(2).containsOnly("<" + desk.only().key() + "@caseward.example>");
  }

  @Test
  void waitsForAServerThatIsAway() {
    MAIL.down();
    desk.says(letter(Act.CALL, "lead", "Nobody has it."));
    desk.sendDue();
    assertThat(desk.only().lastError()).contains("127.0.0.1 could not be reached");

    MAIL.up();
    desk.passes(Duration.ofMinutes(1));

    assertThat(MAIL.only(LEAD).text()).contains("Nobody has it.");
  }

  @Test
  void isADeadLetterWhereItsReaderHasNoAddress() {
    desk.says(letter(Act.CALL, "gone", "Nobody has it."));
    desk.sendDue();

    assertThat(desk.states()).containsExactly("dead");
    assertThat(desk.only().lastError()).isEqualTo("gone has no e-mail address any more.");
  }
}
