package io.caseward.people.signin;

import io.caseward.people.SignInDenied;
import io.caseward.people.account.Accounts;
import io.caseward.people.account.Accounts.Credentials;
import io.caseward.people.signin.SignInTries.Standing;
import io.caseward.people.signin.SignInTries.Who;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
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
public class SignIn implements AuthenticationProvider {

  public static final String PAGE = "/sign-in";

  private final Accounts accounts;
  private final PasswordEncoder passwords;
  private final SignInTries tries;
  private final KnownBrowsers browsers;
  private final SignInSettings settings;
  private final ApplicationEventPublisher events;
  private final Credentials nobody;

  SignIn(Accounts accounts, PasswordEncoder passwords, SignInTries tries, KnownBrowsers browsers, SignInSettings settings, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.tries = tries;
    this.browsers = browsers;
    this.settings = settings;
    this.events = events;
    this.nobody = Credentials.of(passwords.encode("no account has this password"), false);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    Who who = trying(asked);
    try {
      return authenticate(who, asked);
    } catch (SignInRefused refused) {
      if (!(refused instanceof CodeWanted)) {
        events.publishEvent(new SignInDenied(who.account(), who.address(), refused.getMessage()));
      }
      throw refused;
    }
  }

  private Authentication authenticate(Who who, Authentication asked) {
    Standing standing = tries.of(who);
    if (standing.mustWait()) {
      throw SignInRefused.tooMany(standing.toWait());
    }
    Credentials credentials = checked(who, asked.getName(), String.valueOf(asked.getCredentials()));
    if (credentials.factor()) {
      // Its tries go on being counted: whoever knows the password could guess the code.
      throw new CodeWanted(who.account());
    }
    if (standing.failed()) {
      tries.succeeded(who);
    }
    return signedIn(asked.getName(), null);
  }

  /** An account that does not exist takes as long to refuse as a wrong password. */
  private Credentials checked(Who who, String name, String password) {
    Credentials credentials = accounts.credentials(name).orElse(nobody);
    if (!passwords.matches(password, credentials.passwordHash()) || credentials == nobody) {
      throw SignInRefused.wrong(tries.failed(who));
    }
    if (credentials.demo() && !settings.demo()) {
      throw SignInRefused.demoOver();
    }
    return credentials;
  }

  /** Programs, which sign in by Basic, have no browser. */
  private Who trying(Authentication asked) {
    if (asked.getDetails() instanceof SignInDetails details) {
      return browsers.trying(asked.getName(), details.address(), details.browser());
    }
    return new Who(asked.getName(), asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "");
  }

  public static Authentication signedIn(String name, Object details) {
    var signedIn = UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    signedIn.setDetails(details);
    return signedIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
