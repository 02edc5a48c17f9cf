package io.caseward.people.own;

import io.caseward.people.NotAccepted;
import io.caseward.people.Person;
import io.caseward.people.SignedOut;
import io.caseward.people.account.Accounts;
import io.caseward.people.account.Accounts.Credentials;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.PasswordRules;
import io.caseward.people.session.Sessions;
import io.caseward.people.signin.SignInRefused;
import io.caseward.people.signin.SignInTries;
import io.caseward.people.signin.SignInTries.Who;
import io.caseward.workflow.DomainAction;
import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** People set the password of their own account: by a link once, later by the one they have. */
@Service
class OwnPassword {

  private final Accounts accounts;
  private final AccountLinks links;
  private final PasswordRules rules;
  private final PasswordEncoder passwords;
  private final SignInTries tries;
  private final Sessions sessions;
  private final ApplicationEventPublisher events;

  OwnPassword(Accounts accounts, AccountLinks links, PasswordRules rules, PasswordEncoder passwords, SignInTries tries, Sessions sessions, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.links = links;
    this.rules = rules;
    this.passwords = passwords;
    this.tries = tries;
    this.sessions = sessions;
    this.events = events;
  }

  /** By an invitation or a reset; whoever was signed in by the old one is not any more. */
  @DomainAction
  public void setBy(String token, String password, String again) {
    String account = links.use(token).map(AccountLinks.Link::account).flatMap(accounts::find).map(Person::name).orElseThrow(() -> NotAccepted.missing("refusal.linkOver"));
    accounts.setPassword(account, rules.hash(account, password, again));
    sessions.endAllOf(account);
  }

  /** Whether the one they say they have is right; guesses are counted like those at the door. */
  void check(Person person, String address, String current) {
    Who who = new Who(person.name(), address);
    Duration wait = tries.of(who).toWait();
    if (!wait.isZero()) {
      throw NotAccepted.field("current", "refusal.tooManyTries", SignInRefused.minutes(wait));
    }
    String hash = accounts.credentials(person.name()).map(Credentials::passwordHash).orElseThrow(() -> NotAccepted.conflict("refusal.providersPassword", person.name()));
    if (!passwords.matches(String.valueOf(current), hash)) {
      throw NotAccepted.field("current", "refusal.passwordWrong", Math.max(0, tries.failed(who)));
    }
  }

  /** The session they are at work in goes on, every other ends. */
  @DomainAction
  public void change(Person person, String session, String password, String again) {
    accounts.setPassword(person.name(), rules.hash(person.name(), password, again));
    sessions.endOthersOf(person.name(), session);
  }

  /** For who has left a browser signed in somewhere. */
  @DomainAction
  public void signOutElsewhere(Person person, String session) {
    sessions.endOthersOf(person.name(), session);
    events.publishEvent(new SignedOut(person.name(), person.name(), "everywhere"));
  }
}
