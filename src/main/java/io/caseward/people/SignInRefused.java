package io.caseward.people;

import java.time.Duration;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in, as a message of the {@code people} bundle. */
class SignInRefused extends AuthenticationException implements MessageSourceResolvable {

  private final String key;
  private final List<Object> values;

  SignInRefused(String key, Object... values) {
    super(key);
    this.key = key;
    this.values = List.of(values);
  }

  static SignInRefused wrong(int triesLeft) {
    return triesLeft > 0
        ? new SignInRefused("signIn.wrong", triesLeft, SignInTries.WAIT.toMinutes())
        : new SignInRefused("signIn.lastWrong", SignInTries.WAIT.toMinutes());
  }

  static SignInRefused tooMany(Duration wait) {
    return new SignInRefused("signIn.wait", minutes(wait));
  }

  /** Begun minutes count. */
  static long minutes(Duration wait) {
    return wait.plusSeconds(59).toMinutes();
  }

  static SignInRefused wrongCode(int triesLeft) {
    return triesLeft > 0 ? new SignInRefused("signIn.wrongCode", triesLeft, SignInTries.WAIT.toMinutes()) : new SignInRefused("signIn.lastWrong", SignInTries.WAIT.toMinutes());
  }

  static SignInRefused demoOver() {
    return new SignInRefused("signIn.demoOver");
  }

  @Override
  public String[] getCodes() {
    return new String[] {key};
  }

  @Override
  public Object[] getArguments() {
    return values.toArray();
  }
}
