package io.caseward.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.models.Decision.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChooseLadderTest {

  private static final Decision CHOICE = Decision.shipped("escalation/choose-ladder.dmn");

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {"critical, grave", "high, standard", "medium, standard", "low, standard", "-, standard"})
  void givesACriticalCaseTheFastLadder(String severity, String ladder) {
    assertThat(CHOICE.about(Facts.unknown().with("severity", severity)).get("ladder")).isEqualTo(ladder);
  }

  @ParameterizedTest
  @CsvSource({"critical, PH, 3, grave", "high, PH, 3, standard", "high, US, 14, standard"})
  void isTheSameInEveryMarketAndAtEveryHourAsShipped(String severity, String market, int hour, String ladder) {
    assertThat(CHOICE.about(Facts.unknown().with("severity", severity).with("market", market).with("hour", hour)).get("ladder")).isEqualTo(ladder);
  }
}
