package io.caseward.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class SamplingTest {

  @Autowired private SampleStore samples;

  @Test
  void drawsATenthWhereNothingElseIsSet() {
    assertThat(samples.share("vouchers", "harbor")).isEqualByComparingTo(new BigDecimal("0.1"));
  }
}
