package io.caseward.people.own;

import io.caseward.people.AccountChanged;
import io.caseward.people.NotAccepted;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.PasswordRules;
import io.caseward.people.signin.SignInSettings;
import io.caseward.workflow.DomainAction;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside demo mode nobody has an account at first: whoever reads the log of the start gets a link
 * to make the first administrator. It works once, for a day; each start prints another while there
 * is no administrator.
 */
@Component
class FirstAdministrator {

  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

  private final Accounts accounts;
  private final AccountLinks links;
  private final PasswordRules passwords;
  private final SignInSettings settings;
  private final ApplicationEventPublisher events;
  private final Environment environment;

  FirstAdministrator(Accounts accounts, AccountLinks links, PasswordRules passwords, SignInSettings settings, ApplicationEventPublisher events, Environment environment) {
    this.accounts = accounts;
    this.links = links;
    this.passwords = passwords;
    this.settings = settings;
    this.events = events;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    if (!settings.demo() && !accounts.anyAdministrator()) {
      log.warn("There is no administrator yet. Make the first one within a day, at {}{}{}", address(), AccountLinks.FIRST_ADMINISTRATOR, links.makeForFirstAdministrator().shown());
    }
  }

  private String address() {
    return "http://%s:%s".formatted(environment.getProperty("server.address", "localhost"), environment.getProperty("local.server.port", "8080"));
  }

  /** Makes them, by the link. */
  @DomainAction
  public void make(String token, String name, String password, String again) {
    AccountLinks.Link link = links.use(token).filter(found -> found.account() == null).orElseThrow(() -> NotAccepted.missing("refusal.linkOver"));
    if (accounts.anyAdministrator()) {
      throw NotAccepted.conflict("refusal.adminThere");
    }
    if (!Accounts.NAME.matcher(name).matches()) {
      throw NotAccepted.field("name", "refusal.accountName", name);
    }
    Person admin = new Person(name, name, Role.ADMIN, null, Set.of(), List.of("en"), ZoneOffset.UTC, null, null);
    if (!accounts.add(admin, Accounts.Credentials.of(passwords.hash(name, password, again), false))) {
      throw NotAccepted.field("name", "refusal.nameTaken", name);
    }
    links.forgetFirstAdministrators();
    events.publishEvent(new AccountChanged(null, admin, link.purpose()));
  }
}
