package io.caseward.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.people.SignInTries.Who;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInTriesTest {

  private static final Who HOME = new Who("dana", "10.0.0.1");
  private static final Who ELSEWHERE = new Who("dana", "10.0.0.2");

  private Instant now = Instant.parse("2026-06-01T09:00:00Z");
  private final SignInTries tries = new SignInTries(new Moving());

  @Test
  void countDownToAWait() {
    for (int left = 4; left >= 0; left--) {
      assertThat(tries.wait(HOME)).isZero();
      assertThat(tries.failed(HOME)).isEqualTo(left);
    }

    assertThat(tries.wait(HOME)).isEqualTo(SignInTries.WAIT);
  }

  @Test
  void doNotLockTheSamePersonOutFromElsewhere() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
    }

    assertThat(tries.wait(ELSEWHERE)).isZero();
  }

  @Test
  void startAnewAfterTheWaitAndAfterASuccess() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
      tries.failed(ELSEWHERE);
    }
    tries.succeeded(ELSEWHERE);
    now = now.plus(SignInTries.WAIT);

    assertThat(tries.failed(HOME)).isEqualTo(4);
    assertThat(tries.failed(ELSEWHERE)).isEqualTo(4);
  }

  @Test
  void tellHowLongIsLeftToWait() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
    }
    now = now.plus(Duration.ofMinutes(3));

    assertThat(tries.wait(HOME)).isEqualTo(Duration.ofMinutes(2));
  }

  private final class Moving extends Clock {

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
