package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class StandingDownTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;

  @Test
  void standsDownWhenTheOverdueStepIsFinished() {
    String number = overdue.review();

    story.reviewed(number, "insufficient");

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.STOOD_DOWN);
    assertThat(overdue.timeline(number)).containsExactly("opened", "told", "stood_down");
    assertThat(story.timeline(number)).extracting("kind").contains("escalation_stood_down");
  }

  @Test
  void tellsNobodyAfterThat() {
    String number = overdue.review();
    story.reviewed(number, "insufficient");

    story.fastForward(Duration.ofHours(2));

    assertThat(overdue.of(number).rung()).isEqualTo(1);
  }

  @Test
  void takesTheTaskOfSettlingItAway() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead");

    story.reviewed(number, "insufficient");

    assertThat(story.tasks(number)).isEmpty();
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.STOOD_DOWN);
  }
}
