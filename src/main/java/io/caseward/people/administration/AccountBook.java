package io.caseward.people.administration;

import io.caseward.people.AccountChanged;
import io.caseward.people.KnownSkills;
import io.caseward.people.NotAccepted;
import io.caseward.people.Person;
import io.caseward.people.SignedOut;
import io.caseward.people.account.Account;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.OneTimeSecret;
import io.caseward.people.credential.SecondFactors;
import io.caseward.people.session.Sessions;
import io.caseward.people.signin.SignInSettings;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.workflow.DomainAction;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** What administrators do with accounts. */
@Service
public class AccountBook {

  private final Accounts accounts;
  private final AccountLinks links;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Vendors vendors;
  private final KnownSkills skills;
  private final SignInSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AccountBook(Accounts accounts, AccountLinks links, Sessions sessions, SecondFactors factors, Vendors vendors, KnownSkills skills, SignInSettings settings, ApplicationEventPublisher events, Clock clock) {
    this.accounts = accounts;
    this.links = links;
    this.sessions = sessions;
    this.factors = factors;
    this.vendors = vendors;
    this.skills = skills;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /** Makes an account without a password; the link lets its owner set one. */
  @DomainAction
  public OneTimeSecret add(AccountForm form, Person by) {
    Person person = checked(form, form.name());
    if (accounts.isTaken(person.name()) || !accounts.add(person, null, null)) {
      throw NotAccepted.field("name", "refusal.nameTaken", person.name());
    }
    events.publishEvent(new AccountChanged(null, person, by.name()));
    return links.make("invitation", person.name(), by.name());
  }

  /** Counts from that person's next request on. */
  @DomainAction
  public void change(String name, AccountForm form, Person by) {
    Account account = inUse(name);
    Person before = account.person();
    Person typed = checked(form, name);
    Person after = account.local() ? typed : asTheProviderSays(before, typed);
    if (before.isAdministrator() && !after.isAdministrator()) {
      refuseTheLast(name);
    }
    if (!after.equals(before)) {
      keep(before, after, by.name());
    }
  }

  /** What a provider says of someone is taken anew each time they sign in; the rest is ours to say. */
  private static Person asTheProviderSays(Person before, Person typed) {
    return new Person(
        before.name(), before.displayName(), before.role(), before.vendor(), before.skills(), typed.languages(), typed.zone(), before.email(), typed.slackId());
  }

  private void keep(Person before, Person after, String by) {
    try {
      accounts.change(after);
    } catch (DuplicateKeyException raced) {
      boolean inSlack = String.valueOf(raced.getMessage()).contains("account_slack_id");
      throw inSlack ? NotAccepted.field("slackId", "refusal.slackIdTaken", after.slackId()) : NotAccepted.field("email", "refusal.emailTaken", after.email(), "?");
    }
    events.publishEvent(new AccountChanged(before, after, by));
  }

  /** They are out at once; their name stays theirs. */
  @DomainAction
  public void remove(String name, Person by) {
    Person before = inUse(name).person();
    if (before.isAdministrator()) {
      refuseTheLast(name);
    }
    accounts.remove(name, clock.instant());
    links.forget(name);
    factors.forget(name);
    sessions.endAllOf(name);
    events.publishEvent(new AccountChanged(before, null, by.name()));
  }

  /** Takes a removal back; they set a password anew, or come by their provider. */
  @DomainAction
  public void restore(String name, Person by) {
    Person person = accounts.account(name).filter(account -> account.removedAt() != null).map(Account::person).orElseThrow(() -> NotAccepted.missing("refusal.notRemoved", name));
    refuseAnothersEmail(person);
    refuseAnothersSlackUser(person);
    accounts.restore(name);
    events.publishEvent(new AccountChanged(null, person, by.name()));
  }

  @DomainAction
  public void signOut(String name, Person by) {
    inUse(name);
    sessions.endAllOf(name);
    events.publishEvent(new SignedOut(name, by.name(), "everywhere"));
  }

  /** Whoever lost their authenticator and their recovery codes signs in by the password alone, until they set one up again. */
  @DomainAction
  public void resetFactor(String name, Person by) {
    Person person = inUse(name).person();
    factors.forget(name);
    sessions.endAllOf(name);
    events.publishEvent(new AccountChanged(person, person, by.name()));
  }

  /** A link to set a password by: the first one, or another where that is forgotten. */
  @DomainAction
  public OneTimeSecret link(String name, Person by) {
    Account account = inUse(name);
    if (!account.local()) {
      throw NotAccepted.conflict("refusal.providersPassword", name);
    }
    return links.make(account.password() ? "reset" : "invitation", name, by.name());
  }

  private Account inUse(String name) {
    return accounts.account(name).filter(account -> account.removedAt() == null).orElseThrow(() -> NotAccepted.missing("refusal.noAccount", name));
  }

  private Person checked(AccountForm form, String name) {
    Person person = form.person(name, vendors.all().stream().map(Vendor::key).toList(), skills.skills());
    refuseAnothersEmail(person);
    refuseAnothersSlackUser(person);
    return person;
  }

  private void refuseAnothersEmail(Person person) {
    if (person.email() != null) {
      accounts.withEmail(person.email(), person.name()).ifPresent(other -> {
        throw NotAccepted.field("email", "refusal.emailTaken", person.email(), other);
      });
    }
  }

  private void refuseAnothersSlackUser(Person person) {
    if (person.slackId() != null) {
      accounts.withSlackId(person.slackId()).filter(other -> !other.name().equals(person.name())).ifPresent(other -> {
        throw NotAccepted.field("slackId", "refusal.slackIdOf", person.slackId(), other.name());
      });
    }
  }

  /** Two who remove each other at once wait for one another here. */
  private void refuseTheLast(String name) {
    List<String> all = accounts.lockAdministrators(settings.demo());
    if (all.equals(List.of(name))) {
      throw NotAccepted.conflict("refusal.lastAdmin", name);
    }
  }
}
