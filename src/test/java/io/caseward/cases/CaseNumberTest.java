package io.caseward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberTest {

  @Test
  void readsWhatItWrites() {
    assertThat(CaseNumber.of(1042)).isEqualTo("C-1042");
    assertThat(CaseNumber.parse("C-1042")).hasValue(1042);
  }

  @ParameterizedTest
  @ValueSource(strings = {" c-1042 ", "c-1042"})
  void readsWhatPeopleType(String typed) {
    assertThat(CaseNumber.parse(typed)).hasValue(1042);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "1042", "C-", "C-0", "C-01", "C-1042x", "C-1234567890123456789", "C-١"})
  void readsNothingElse(String other) {
    assertThat(CaseNumber.parse(other)).isEmpty();
  }
}
