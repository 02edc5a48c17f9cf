package io.caseward.people;

import io.caseward.people.Accounts.Credentials;
import io.caseward.people.SignInTries.Who;
import java.time.Duration;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks a name and a password. What the person may do is not kept with the sign-in: it is looked
 * up with every request, so that a change of role counts at once.
 */
@Component
class SignIn implements AuthenticationProvider {

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInTries tries;
  private final SignInSettings settings;
  private final Credentials nobody;

  SignIn(Accounts accounts, PasswordEncoder passwords, SignInTries tries, SignInSettings settings) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.settings = settings;
    this.nobody = new Credentials(passwords.encode("no account has this password"), false);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    Who who = new Who(asked.getName(), address(asked));
    Duration wait = tries.wait(who);
    if (!wait.isZero()) {
      throw SignInRefused.tooMany(wait.plusSeconds(59).toMinutes());
    }
    check(who, String.valueOf(asked.getCredentials()));
    tries.succeeded(who);
    return signedIn(asked);
  }

  /** An account that does not exist takes as long to refuse as a wrong password. */
  private void check(Who who, String password) {
    Credentials credentials = accounts.credentials(who.account()).orElse(nobody);
    if (!passwords.matches(password, credentials.passwordHash()) || credentials == nobody) {
      throw SignInRefused.wrong(tries.failed(who));
    }
    if (credentials.demo() && !settings.demo()) {
      throw SignInRefused.demoOver();
    }
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  private static Authentication signedIn(Authentication asked) {
    var signedIn =
        UsernamePasswordAuthenticationToken.authenticated(asked.getName(), null, List.of());
    signedIn.setDetails(asked.getDetails());
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
