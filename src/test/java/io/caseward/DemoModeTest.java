package io.caseward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.database.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoModeTest {

  private static final String URL = "jdbc:postgresql://db.example/caseward";

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void isOnWithTheEmbeddedDatabaseAndListensOnTheLoopbackInterface() {
    decide();

    assertThat(environment.getProperty("caseward.demo")).isEqualTo("true");
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void isOffWithAGivenDatabaseAndListensEverywhere() {
    environment.setProperty("spring.datasource.url", URL);

    decide();

    assertThat(environment.getProperty("caseward.demo")).isEqualTo("false");
    assertThat(environment.getProperty("server.address")).isNull();
  }

  @Test
  void sendsItsCookieOverTlsAloneWhereOthersCanReachIt() {
    decide();
    assertThat(environment.getProperty("server.servlet.session.cookie.secure")).isEqualTo("false");

    MockEnvironment elsewhere = new MockEnvironment();
    elsewhere.setProperty("spring.datasource.url", URL);
    new DemoMode().postProcessEnvironment(elsewhere, null);
    assertThat(elsewhere.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
  }

  @Test
  void isWhatTheSettingsSay() {
    environment.setProperty("spring.datasource.url", URL);
    environment.setProperty("caseward.demo", "true");

    decide();

    assertThat(environment.getProperty("caseward.demo")).isEqualTo("true");
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void mayBeOffWithTheEmbeddedDatabase() {
    environment.setProperty("caseward.demo", "false");
    environment.setProperty("server.address", "0.0.0.0");

    decide();

    assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
  }

  @Test
  void refusesToListenWhereOthersCouldReachIt() {
    environment.setProperty("server.address", "0.0.0.0");

    assertThatThrownBy(this::decide)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("server.address is '0.0.0.0'")
        .hasMessageContaining("--caseward.demo=false");
  }

  private void decide() {
    new DemoMode().postProcessEnvironment(environment, null);
  }
}
