package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.models.Decision.Answer;
import io.caseward.models.Decision.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

  private static final Decision TARGETS = Decision.shipped("sla/targets.dmn");

  @ParameterizedTest
  @CsvSource({"critical, PT15M, PT20M, PT1H", "high, PT1H, PT2H, PT4H", "medium, PT2H, PT4H, PT8H", "low, PT4H, PT8H, PT16H"})
  void givesAReviewLessTimeTheGraverItIs(String severity, String acknowledge, String firstTouch, String resolve) {
    Answer answer = TARGETS.about(review(severity));

    assertThat(answer.get("acknowledge")).isEqualTo(acknowledge);
    assertThat(answer.get("first_touch")).isEqualTo(firstTouch);
    assertThat(answer.get("resolve")).isEqualTo(resolve);
  }

  @ParameterizedTest
  @CsvSource({"queue, emergency, PT5M", "subjectType, live_session, PT5M", "contract, harbor, PT10M", "step, userTask_SecondReviewCase, PT10M", "queue, policy, PT1H"})
  void asksForPeopleSoonerWhereTheMatterWantsIt(String fact, String value, String acknowledge) {
    assertThat(TARGETS.about(review("critical").with(fact, value)).get("acknowledge")).isEqualTo(acknowledge);
  }

  @ParameterizedTest
  @CsvSource({"reviews", "emergency", "policy", "escalations"})
  void keepsToWhatTriageOrTheSopAsksFor(String queue) {
    assertThat(TARGETS.about(review("medium").with("queue", queue).with("target", "PT3H")).get("resolve")).isEqualTo("PT3H");
  }

  @Test
  void leavesItToTheLadderWhoHasSeenAnEscalation() {
    Answer answer = TARGETS.about(review("critical").with("queue", "escalations"));

    assertThat(answer.get("acknowledge")).isNull();
    assertThat(answer.get("first_touch")).isNull();
  }

  @ParameterizedTest
  @CsvSource({"critical, PT8H", "high, PT16H", "medium, PT40H", "low, PT80H"})
  void givesACaseWhatAllOfItsStepsTake(String severity, String resolve) {
    assertThat(TARGETS.about(Facts.unknown().with("clock", "case").with("severity", severity).with("target", "PT1H")).get("resolve")).isEqualTo(resolve);
  }

  private static Facts review(String severity) {
    return Facts.unknown().with("clock", "task").with("queue", "reviews").with("severity", severity).with("subjectType", "merchant").with("contract", "kestrel").with("step", "userTask_ReviewCase");
  }
}
