package io.caseward.people.oidc;

import io.caseward.people.AccountChanged;
import io.caseward.people.KnownSkills;
import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Account;
import io.caseward.people.account.Accounts;
import io.caseward.people.signin.SignInRefused;
import io.caseward.vendors.Vendor;
import io.caseward.vendors.Vendors;
import io.caseward.workflow.DomainAction;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Accounts of an OpenID provider's people: made when one first comes, and role, vendor and skills
 * taken anew each time. Who someone is there is issuer and subject; an e-mail proves nothing.
 */
@Service
public class ProvidedAccounts {

  private final Accounts accounts;
  private final Vendors vendors;
  private final KnownSkills skills;
  private final OidcSettings settings;
  private final ApplicationEventPublisher events;

  ProvidedAccounts(Accounts accounts, Vendors vendors, KnownSkills skills, OidcSettings settings, ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.vendors = vendors;
    this.skills = skills;
    this.settings = settings;
    this.events = events;
  }

  /**
   * The account's name.
   *
   * @throws SignInRefused where they are not let in
   */
  @DomainAction
  public String signIn(String issuer, String subject, Map<String, Object> claims) {
    ProvidedClaims said = new ProvidedClaims(claims, settings);
    Account known = accounts.account(issuer, subject).orElse(null);
    if (known != null && known.removedAt() != null) {
      throw new SignInRefused("signIn.provider.removed", known.person().name());
    }
    Person before = known == null ? null : known.person();
    Person after = before == null ? person(freeName(said), said, null) : person(before.name(), said, before);
    refuseAnothersEmail(after);
    if (before == null) {
      accounts.add(after, issuer, subject);
    } else if (!after.equals(before)) {
      accounts.change(after);
    }
    if (!after.equals(before)) {
      events.publishEvent(new AccountChanged(before, after, settings.calledName()));
    }
    return after.name();
  }

  private Person person(String name, ProvidedClaims said, Person before) {
    Role role = said.role();
    String vendor = said.vendor(role, vendors.all().stream().map(Vendor::key).toList());
    Set<String> trained = Set.copyOf(said.skills(skills.skills()));
    String email = said.email().orElse(null);
    return before == null
        ? new Person(name, said.displayName(name), role, vendor, trained, spoken(vendor), ZoneOffset.UTC, email, null)
        : new Person(name, said.displayName(name), role, vendor, trained, before.languages(), before.zone(), email, before.slackId());
  }

  /** Those of the vendor's people, until an administrator says which of them. */
  private List<String> spoken(String vendor) {
    return vendor == null ? List.of("en") : vendors.find(vendor).map(Vendor::languages).orElse(List.of("en"));
  }

  private String freeName(ProvidedClaims said) {
    return said.names()
        .flatMap(name -> Stream.concat(Stream.of(name), IntStream.range(2, 100).mapToObj(number -> name + "-" + number)))
        .filter(name -> !accounts.isTaken(name))
        .findFirst()
        .orElseThrow(() -> new SignInRefused("signIn.provider.noName", settings.calledName()));
  }

  private void refuseAnothersEmail(Person person) {
    if (person.email() != null) {
      accounts.withEmail(person.email(), person.name()).ifPresent(other -> {
        throw new SignInRefused("signIn.provider.emailTaken", person.email());
      });
    }
  }
}
