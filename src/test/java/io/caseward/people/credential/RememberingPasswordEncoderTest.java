package io.caseward.people.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingPasswordEncoderTest {

  private final List<String> checked = new ArrayList<>();
  private final TestClock clock = new TestClock();
  private final PasswordEncoder passwords = new RememberingPasswordEncoder(new Slow(), clock);

  @Test
  void checksAPasswordThatMatchedOnlyOnceInAFewMinutes() {
    assertThat(passwords.matches("right", "hash of right")).isTrue();
    assertThat(passwords.matches("right", "hash of right")).isTrue();
    assertThat(checked).hasSize(1);

    clock.advance(Duration.ofMinutes(5));
    assertThat(passwords.matches("right", "hash of right")).isTrue();
    assertThat(checked).hasSize(2);
  }

  @Test
  void neverTakesAWrongPasswordForARightOne() {
    passwords.matches("right", "hash of right");

    assertThat(passwords.matches("wrong", "hash of right")).isFalse();
    assertThat(passwords.matches("wrong", "hash of right")).isFalse();
    assertThat(checked).hasSize(3);
  }

  @Test
  void forgetsTheOldPasswordAsSoonAsItIsChanged() {
    passwords.matches("right", "hash of right");

    assertThat(passwords.matches("right", "hash of another")).isFalse();
  }

  private final class Slow implements PasswordEncoder {

    @Override
    public String encode(CharSequence password) {
      return "hash of " + password;
    }

    @Override
    public boolean matches(CharSequence password, String hash) {
      checked.add(hash);
      return hash.equals(encode(password));
    }
  }
}
