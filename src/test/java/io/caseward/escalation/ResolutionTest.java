package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class ResolutionTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Settling settling;

  @Test
  void sendsTheCaseBackWithAnInstruction() {
    String number = acknowledged();

    settle(number, "lead", "instruct");

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.RESOLVED);
    assertThat(overdue.of(number).endedBy()).isEqualTo("lead");
    assertThat(story.task(number, "userTask_ReviewCase").instruction())
        .isEqualTo("Ask the merchant for its batch list.");
    assertThat(story.timeline(number)).extracting("kind").contains("escalation_resolved");
  }

  @Test
  void raisesTheCaseToCriticalAndTheEmergencyQueue() {
    String number = acknowledged();

    settle(number, "lead", "raise");

    TaskRow review = story.task(number, "userTask_ReviewCase");
    assertThat(overdue.of(number).resolution()).isEqualTo("raise");
    assertThat(story.file(number).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(review.queue()).isEqualTo("emergency");
    assertThat(review.severity()).isEqualTo("critical");
  }

  @Test
  void tellsTheNextRungWhenItIsNotSettledInTime() {
    String number = acknowledged();

    story.fastForward(Duration.ofHours(2));

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    assertThat(overdue.told(number, 1, 2)).containsExactly("lead", "lead-2", "lead-harbor");
    assertThat(overdue.timeline(number))
        .containsExactly("opened", "told", "acknowledged", "resolution_overdue", "told");
  }

  @Test
  void asksForWhatTheFormAsks() {
    String number = acknowledged();
    String escalation = overdue.of(number).number();

    assertThatThrownBy(
            () -> settling.settle(escalation, story.person("lead"), Map.of("resolution", "instruct")))
        .hasMessageContaining("What must be done");
  }

  @Test
  void waitsForAnAcknowledgement() {
    String number = overdue.review();
    String escalation = overdue.of(number).number();

    assertThatThrownBy(() -> settle(number, "lead", "instruct"))
        .hasMessage(escalation + " has not been acknowledged: acknowledge it first.");
  }

  @Test
  void isRefusedTheSecondTime() {
    String number = acknowledged();
    settle(number, "lead", "instruct");

    assertThatThrownBy(() -> settle(number, "lead", "raise"))
        .hasMessageContaining("was resolved by lead on 1 Jun 2026 06:00 (America/Los_Angeles)");
  }

  private String acknowledged() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead");
    return number;
  }

  private void settle(String number, String who, String how) {
    settling.settle(overdue.of(number).number(), story.person(who), Overdue.settledBy(how));
  }
}
