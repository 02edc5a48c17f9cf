package io.caseward.cases.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none|120",
        "wait=5|5",
        "respond-async, wait=10|10",
        "respond-async|0",
        "Wait = \"7\"|7",
        "wait=9999|600",
        "return=minimal|120"
      })
  void doesAsTheCallerPrefers(String prefer, long seconds) {
    assertThat(Wait.of(prefer, Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(seconds));
  }
}
