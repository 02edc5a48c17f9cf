package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By the standard ladder an acknowledgement is good for four hours. */
@CasewardTest
class SilentAfterAcknowledgingTest {

  private static final Duration JUST_OVER_FOUR_HOURS = Duration.ofHours(4).plusSeconds(1);

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private TestClock clock;

  @Test
  void losesItAndItClimbsAgain() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");

    story.fastForward(JUST_OVER_FOUR_HOURS);

    Escalation escalation = overdue.of(number);
    assertThat(escalation.state()).isEqualTo(EscalationState.TELLING);
    assertThat(escalation.acknowledgedBy()).isNull();
    assertThat(escalation.acknowledgers()).isEmpty();
    assertThat(escalation.rungEndsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
    assertThat(overdue.timeline(number)).containsExactly("opened", "told", "acknowledged", "resolution_overdue", "told", "lapsed", "told");
    assertThat(story.timeline(number)).extracting("kind").contains("escalation_lapsed");
    assertThat(story.tasks(number)).extracting("element").containsExactly("userTask_ReviewCase");
  }

  @Test
  void goesOnUpFromThere() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");

    story.fastForward(JUST_OVER_FOUR_HOURS.plusMinutes(15));

    assertThat(overdue.of(number).rung()).isEqualTo(3);
  }

  @Test
  void keepsItForAnotherWhileByAWord() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");
    story.fastForward(Duration.ofHours(3));

    Acknowledgement word = overdue.acknowledged(number, "lead-2");
    story.fastForward(Duration.ofHours(3));

    assertThat(word.renewed()).isTrue();
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    assertThat(overdue.timeline(number)).contains("lease_renewed");

    story.fastForward(Duration.ofHours(1).plusSeconds(1));
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void mayBeGivenToSomeoneElseThen() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");
    story.fastForward(JUST_OVER_FOUR_HOURS);

    overdue.acknowledged(number, "lead");

    assertThat(overdue.of(number).acknowledgedBy()).isEqualTo("lead");
    assertThat(story.task(number, "userTask_ResolveEscalation").assignee()).isEqualTo("lead");
  }

  @Test
  void losesNothingThatIsSettledInTime() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");
    story.finishes(number, "userTask_ResolveEscalation", "lead-2", Overdue.settledBy("instruct"));

    story.fastForward(Duration.ofHours(9));

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.RESOLVED);
  }
}
