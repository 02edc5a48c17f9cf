package io.caseward.slack;

import static io.caseward.slack.Called.LEAD;
import static io.caseward.slack.Outside.MAIL;
import static io.caseward.slack.Outside.SLACK;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.people.CallWay;
import io.caseward.slack.outbox.OutboxDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is not urgent is told once a day, at an hour of its reader's. */
@SlackTest
class DigestTest {

  @Autowired Called called;
  @Autowired OutboxDesk desk;
  @Autowired Digests digests;
  @Autowired TestClock clock;
  @Autowired Story story;

  @BeforeEach
  void twoLeads() {
    called.begin();
  }

  @AfterEach
  void unlink() {
    called.end();
  }

  /** Of the next day, where the leads are. */
  private Instant nine() {
    return LocalDate.of(2026, 6, 2).atTime(9, 0).atZone(story.person("lead").zone()).toInstant();
  }

  private void looksAt(Instant instant) {
    clock.set(instant);
    digests.due().forEach(digests::tell);
    desk.sendDue();
  }

  @Test
  void tellsOnceADayWhatWaits() {
    String caseNumber = called.told(Severity.HIGH);
    called.digest("lead", "09:00", CallWay.DIRECT);

    looksAt(nine().minusSeconds(1));
    SLACK.expect("@U-LEAD").nothing();
    looksAt(nine());
    looksAt(nine().plus(Duration.ofHours(3)));

    SLACK.expect("@U-LEAD").message("One matter waits for you").says(called.of(caseNumber).number()).says("nobody has it yet");
  }

  @Test
  void tellsItByEmail() {
    String caseNumber = called.told(Severity.HIGH);
    called.acknowledges("lead", caseNumber);
    called.digest("lead", "09:00", CallWay.EMAIL);

    looksAt(nine());

    assertThat(MAIL.only(LEAD).subject()).isEqualTo("One matter waits for you");
    assertThat(MAIL.only(LEAD).text()).contains(called.of(caseNumber).number()).contains("is yours to settle");
  }

  @Test
  void saysNothingWhereNothingWaits() {
    called.digest("lead", "09:00", CallWay.EMAIL);

    looksAt(nine());

    MAIL.expectNothing(LEAD);
  }
}
