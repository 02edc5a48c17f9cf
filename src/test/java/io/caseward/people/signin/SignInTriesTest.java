package io.caseward.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.TestClock;
import io.caseward.people.signin.SignInTries.Who;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CasewardTest
class SignInTriesTest {

  private static final Who HOME = new Who("dana", "10.0.0.1");
  private static final Who ELSEWHERE = new Who("dana", "10.0.0.2");

  @Autowired private SignInTries tries;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient sql;

  @Test
  void countDownToAWait() {
    for (int left = 4; left >= 0; left--) {
      assertThat(tries.of(HOME).toWait()).isZero();
      assertThat(tries.failed(HOME)).isEqualTo(left);
    }

    assertThat(tries.of(HOME).toWait()).isEqualTo(SignInTries.WAIT);
  }

  @Test
  void doNotLockTheSamePersonOutFromElsewhere() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
    }

    assertThat(tries.of(ELSEWHERE).toWait()).isZero();
  }

  @Test
  void startAnewAfterTheWaitAndAfterASuccess() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
      tries.failed(ELSEWHERE);
    }
    tries.succeeded(ELSEWHERE);
    clock.advance(SignInTries.WAIT);

    assertThat(tries.failed(HOME)).isEqualTo(4);
    assertThat(tries.failed(ELSEWHERE)).isEqualTo(4);
  }

  @Test
  void tellHowLongIsLeftToWait() {
    for (int i = 0; i < 5; i++) {
      tries.failed(HOME);
    }
    clock.advance(Duration.ofMinutes(3));

    assertThat(tries.of(HOME).toWait()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void areForgottenAfterTheWait() {
    tries.failed(HOME);
    clock.advance(SignInTries.WAIT);

    tries.forget();

    assertThat(sql.sql("select count(*) from sign_in_try").query(Integer.class).single()).isZero();
  }

  @Test
  void countWhatIsNoNameAsOne() {
    tries.failed(new Who("' or 1=1 --", "10.0.0.1"));

    assertThat(tries.failed(new Who("Dana Whitfield", "10.0.0.1"))).isEqualTo(3);
  }
}
