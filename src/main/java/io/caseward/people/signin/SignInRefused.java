package io.caseward.people.signin;

import java.time.Duration;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.security.core.AuthenticationException;

/** Why somebody was not let in, as a message of the {@code people} bundle. */
public class SignInRefused extends AuthenticationException implements MessageSourceResolvable {

  private final String key;
  private final List<Object> values;

  public SignInRefused(String key, Object... values) {
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
  public static long minutes(Duration wait) {
    return wait.plusSeconds(59).toMinutes();
  }

  static SignInRefused wrongCode(int triesLeft) {
    return triesLeft > 0 ? new SignInRefused("signIn.wrongCode", triesLeft, SignInTries.WAIT.toMinutes()) : new SignInRefused("signIn.lastWrong", SignInTries.WAIT.toMinutes());
  }

  /** The provider does not even answer about itself. */
  public static SignInRefused providerAway(String provider) {
    return new SignInRefused("signIn.provider.away", provider);
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
