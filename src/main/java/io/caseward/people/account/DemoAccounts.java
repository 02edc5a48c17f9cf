package io.caseward.people.account;

import io.caseward.people.Person;
import io.caseward.people.Role;
import io.caseward.people.account.Accounts.Credentials;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The people of the demo. They share one password, so they cannot sign in outside demo mode. */
@Component
@Order(0)
@ConditionalOnBooleanProperty("caseward.demo")
public class DemoAccounts implements ApplicationRunner {

  public static final String PASSWORD = "demo";

  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
  private static final ZoneId KUALA_LUMPUR = ZoneId.of("Asia/Kuala_Lumpur");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final Set<String> VOUCHERS_AND_LISTINGS =
      Set.of("counterfeit_vouchers", "fake_reviews", "misleading_listing", "price_gouging");

  private static final List<Person> PEOPLE =
      List.of(
          harbor("reviewer-harbor", "Maricel Santos", Role.REVIEWER, Set.of()),
          harbor("reviewer-harbor-2", "Jun dela Cruz", Role.REVIEWER, VOUCHERS_AND_LISTINGS),
          // A second review is for someone else of the same vendor, whatever the matter.
          harbor("reviewer-harbor-3", "Liza Ocampo", Role.REVIEWER, Set.of()),
          kestrel("reviewer-kestrel", "Aisyah Rahman", Role.REVIEWER),
          kestrel("reviewer-kestrel-2", "Lim Wei Jian", Role.REVIEWER),
          inHouse("reviewer-inhouse", "Elena Torres", Role.REVIEWER, "inhouse"),
          inHouse("reviewer-inhouse-2", "Grant Ellison", Role.REVIEWER, "inhouse"),
          governance("quality", "Noor Haddad", Role.QUALITY),
          governance("policy", "Priya Raman", Role.POLICY),
          governance("policy-2", "Tomasz Nowak", Role.POLICY),
          // An appeal against what two of them decided and approved is heard by a third.
          governance("policy-3", "Lucia Marin", Role.POLICY),
          governance("lead", "Dana Whitfield", Role.LEAD),
          governance("lead-2", "Marcus Bell", Role.LEAD),
          governance("vendor-manager", "Ingrid Solheim", Role.VENDOR_MANAGER),
          harbor("lead-harbor", "Ramon Villanueva", Role.VENDOR_LEAD, Set.of()),
          kestrel("lead-kestrel", "Tan Mei Ling", Role.VENDOR_LEAD),
          governance("admin", "Sam Okafor", Role.ADMIN),
          governance("auditor", "Greta Lind", Role.AUDITOR));

  private final Accounts accounts;
  private final PasswordEncoder passwords;

  DemoAccounts(Accounts accounts, PasswordEncoder passwords) {
    this.accounts = accounts;
    this.passwords = passwords;
  }

  public List<Person> people() {
    return PEOPLE;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (PEOPLE.stream().allMatch(person -> accounts.find(person.name()).isPresent())) {
      return;
    }
    Credentials credentials = Credentials.of(passwords.encode(PASSWORD), true);
    PEOPLE.forEach(person -> accounts.add(person, credentials));
  }

  private static Person harbor(String name, String display, Role role, Set<String> skills) {
    return person(name, display, role, "harbor", skills, List.of("en", "tl"), MANILA);
  }

  private static Person kestrel(String name, String display, Role role) {
    return person(
        name, display, role, "kestrel", Set.of(), List.of("en", "ms", "zh"), KUALA_LUMPUR);
  }

  private static Person inHouse(String name, String display, Role role, String vendor) {
    return person(name, display, role, vendor, Set.of(), List.of("en", "es"), LOS_ANGELES);
  }

  private static Person governance(String name, String display, Role role) {
    return inHouse(name, display, role, null);
  }

  private static Person person(
      String name,
      String display,
      Role role,
      String vendor,
      Set<String> skills,
      List<String> languages,
      ZoneId zone) {
    String email = name + "@caseward.example";
    return new Person(name, display, role, vendor, skills, languages, zone, email, null);
  }
}
