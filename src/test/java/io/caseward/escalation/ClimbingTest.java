package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class ClimbingTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  @Test
  void opensWhenAStepIsOverdueAndTellsTheFirstRung() {
    String number = overdue.review();

    Escalation escalation = overdue.of(number);
    assertThat(escalation.state()).isEqualTo(EscalationState.TELLING);
    assertThat(escalation.number()).matches("E-\\d{3,}");
    assertThat(escalation.step()).isEqualTo("Review case");
    assertThat(escalation.vendor()).isEqualTo("harbor");
    assertThat(escalation.ladder()).isEqualTo("standard");
    assertThat(escalation.story()).startsWith("4 h used of 4 h");
    assertThat(escalation.rungEndsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(overdue.told(number, 1, 1)).containsExactly("lead", "lead-2");
  }

  @Test
  void tellsTheSecondRungWhenTheFirstIsSilent() {
    String number = overdue.review();

    story.fastForward(Duration.ofMinutes(15));

    assertThat(overdue.of(number).rung()).isEqualTo(2);
    assertThat(overdue.told(number, 1, 2)).containsExactly("lead", "lead-2", "lead-harbor");
  }

  @Test
  void waitsTheWholeOfARungsTime() {
    String number = overdue.review();

    story.fastForward(Duration.ofMinutes(14));

    assertThat(overdue.of(number).rung()).isEqualTo(1);
  }

  @Test
  void climbsFasterForACriticalCase() {
    String number = story.opens("counterfeit_vouchers", Severity.CRITICAL, "tl");

    story.fastForward(Duration.ofMinutes(60 + 5));

    assertThat(overdue.of(number).ladder()).isEqualTo("grave");
    assertThat(overdue.of(number).rung()).isEqualTo(2);
  }

  @Test
  void saysThatTheLadderHasRunOutAndRepeatsItsTop() {
    String number = overdue.review();

    story.fastForward(Duration.ofMinutes(15 + 15 + 30));

    assertThat(overdue.timeline(number))
        .containsExactly("opened", "told", "told", "told", "ran_out", "told");
    assertThat(overdue.of(number).ranOutAt()).isEqualTo(clock.instant());
    assertThat(overdue.told(number, 2, 3)).containsExactly("policy", "policy-2", "policy-3");
    assertThat(story.timeline(number)).extracting("kind").contains("escalation_ran_out");
  }

  @Test
  void keepsRepeatingTheTop() {
    String number = overdue.review();

    story.fastForward(Duration.ofMinutes(15 + 15 + 30 + 30));

    assertThat(overdue.of(number).round()).isEqualTo(3);
    assertThat(overdue.told(number, 3, 3)).containsExactly("policy", "policy-2", "policy-3");
  }

  @Test
  void goesPastARungThatFindsNobody() {
    standardLadderBeginsWith("person:nobody");
    try {
      String number = overdue.review();
      story.fastForward(Duration.ZERO);

      assertThat(overdue.timeline(number)).containsExactly("opened", "person_gone", "nobody_found", "told");
      assertThat(overdue.of(number).rung()).isEqualTo(2);
    } finally {
      standardLadderBeginsWith("role:lead");
    }
  }

  @Test
  void keepsTheLadderItBeganWith() {
    String number = overdue.review();
    standardLadderBeginsWith("role:policy");
    try {
      assertThat(overdue.of(number).rungs().get(0).tell()).containsExactly("role:lead");
    } finally {
      standardLadderBeginsWith("role:lead");
    }
  }

  private void standardLadderBeginsWith(String whom) {
    sql.sql("update ladder_edition set rules = jsonb_set(rules, '{rungs,0,tell,0}', to_jsonb(?::text)) where ladder = 'standard'")
        .param(whom)
        .update();
  }
}
