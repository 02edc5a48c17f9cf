package io.caseward.people.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateDoorTest {

  private final Watch watch = new Watch();
  private final RateDoor door =
      new RateDoor(
          RequestRate.of(2, Duration.ofSeconds(1), 3, watch),
          request -> Optional.ofNullable(request.getRemoteUser()),
          (request, response, seconds) -> response.sendError(429));

  @Test
  void letsAnAccountAskAtOnceForWhatItSaved() throws Exception {
    assertThat(asks("lead").getStatus()).isEqualTo(200);
    assertThat(asks("lead").getStatus()).isEqualTo(200);
    assertThat(asks("lead").getStatus()).isEqualTo(200);
    assertThat(asks("lead").getStatus()).isEqualTo(429);
  }

  @Test
  void saysWhenToComeBackAndLetsThemInThen() throws Exception {
    while (asks("lead").getStatus() == 200) {}
    assertThat(asks("lead").getHeader("Retry-After")).isEqualTo("1");

    watch.passes(Duration.ofMillis(500));

    assertThat(asks("lead").getStatus()).isEqualTo(200);
    assertThat(asks("lead").getStatus()).isEqualTo(429);
  }

  @Test
  void letsNobodyPayForAnother() throws Exception {
    while (asks("lead").getStatus() == 200) {}

    assertThat(asks("auditor").getStatus()).isEqualTo(200);
  }

  @Test
  void countsNothingThatIsNobodys() throws Exception {
    for (int time = 0; time < 10; time++) {
      assertThat(asks(null).getStatus()).isEqualTo(200);
    }
  }

  @Test
  void refusesSettingsThatLetNobodyIn() {
    assertThatThrownBy(() -> new RateSettings(100, 50, 0)).hasMessageContaining("caseward.rate.per-second is 100, .burst 50");
  }

  private MockHttpServletResponse asks(String who) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteUser(who);
    MockHttpServletResponse response = new MockHttpServletResponse();
    door.doFilter(request, response, new MockFilterChain());
    return response;
  }

  private static final class Watch implements TimeMeter {
    private long nanos;

    void passes(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
