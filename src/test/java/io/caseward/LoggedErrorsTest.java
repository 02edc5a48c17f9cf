package io.caseward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggedErrorsTest {

  private static final Logger LOG = LoggerFactory.getLogger(LoggedErrorsTest.class);

  @Test
  void areThoseThatNobodyAnnounced() {
    try (LoggedErrors errors = LoggedErrors.open()) {
      LOG.error("The first planted error.");
      LOG.error("The second planted error.", new IllegalStateException("with its reason"));
      LOG.warn("A warning.");

      assertThat(errors.besides(List.of("first planted"))).singleElement().asString().contains("second planted", "with its reason");
      assertThat(errors.besides(List.of("planted"))).isEmpty();
    }
  }

  @Test
  void areOnlyThoseOfTheirTime() {
    LoggedErrors errors = LoggedErrors.open();
    errors.close();
    LOG.error("A planted error, too late.");

    assertThat(errors.besides(List.of())).isEmpty();
  }
}
