package io.caseward.people.signin;

import io.caseward.people.SignInDenied;
import io.caseward.people.credential.SecondFactors;
import io.caseward.people.signin.SignInTries.Standing;
import io.caseward.people.signin.SignInTries.Who;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Checks the code of a second factor; guesses are counted with those of the password. */
@Component
public class CodeCheck {

  private final SecondFactors factors;
  private final SignInTries tries;
  private final KnownBrowsers browsers;
  private final ApplicationEventPublisher events;

  CodeCheck(SecondFactors factors, SignInTries tries, KnownBrowsers browsers, ApplicationEventPublisher events) {
    this.factors = factors;
    this.tries = tries;
    this.browsers = browsers;
    this.events = events;
  }

  /**
   * How the code was right: {@code code} or {@code recovery_code}.
   *
   * @throws SignInRefused where it was not, or may not be tried now
   */
  public String check(String account, SignInDetails from, String code) {
    Who who = browsers.trying(account, from.address(), from.browser());
    Standing standing = tries.of(who);
    if (standing.mustWait()) {
      throw refused(who, SignInRefused.tooMany(standing.toWait()));
    }
    String how = factors.take(account, code).orElseThrow(() -> refused(who, SignInRefused.wrongCode(tries.failed(who))));
    if (standing.failed()) {
      tries.succeeded(who);
    }
    return how;
  }

  private SignInRefused refused(Who who, SignInRefused why) {
    events.publishEvent(new SignInDenied(who.account(), who.address(), why.getMessage()));
    return why;
  }
}
