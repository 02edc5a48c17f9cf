package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The standard ladder wants two people's word. */
@CasewardTest
class SeveralAcknowledgementsTest {

  private static final String WANTS = "update ladder_edition set rules = jsonb_set(rules, '{acknowledgements}', to_jsonb(?)) where ladder = 'standard'";

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void wantsTwo() {
    sql.sql(WANTS).param(2).update();
  }

  @AfterEach
  void wantsOne() {
    sql.sql(WANTS).param(1).update();
  }

  @Test
  void climbsOnAfterTheFirst() {
    String number = overdue.review();

    Acknowledgement first = overdue.acknowledged(number, "lead-2");
    story.fastForward(Duration.ofMinutes(15));

    assertThat(first.first()).isTrue();
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.TELLING);
    assertThat(overdue.of(number).rung()).isEqualTo(2);
    assertThat(overdue.timeline(number)).containsExactly("opened", "told", "seconded", "told");
  }

  @Test
  void stopsAfterTheSecondAndIsTheFirstsToSettle() {
    String number = overdue.review();

    overdue.acknowledged(number, "lead-2");
    overdue.acknowledged(number, "lead");

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    assertThat(overdue.of(number).acknowledgers()).containsExactly("lead-2", "lead");
    assertThat(story.task(number, "userTask_ResolveEscalation").assignee()).isEqualTo("lead-2");
  }

  @Test
  void countsNobodyTwice() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");

    Acknowledgement again = overdue.acknowledged(number, "lead-2");

    assertThat(again.first()).isFalse();
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void keepsWhatItBeganWith() {
    String number = overdue.review();
    sql.sql(WANTS).param(3).update();

    overdue.acknowledged(number, "lead-2");
    overdue.acknowledged(number, "lead");

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
  }
}
