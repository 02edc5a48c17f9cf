package io.caseward.people;

import io.caseward.TestClock;
import io.caseward.people.account.Accounts;
import io.caseward.people.account.Accounts.Credentials;
import io.caseward.people.credential.AccountLinks;
import io.caseward.people.credential.SecondFactors;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** People besides the demo's, for a test that changes accounts; they go when it ends. */
@Component
public class Hired {

  public static final String PASSWORD = "a long enough one";

  private final Accounts accounts;
  private final AccountLinks links;
  private final SecondFactors factors;
  private final PasswordEncoder passwords;
  private final JdbcClient sql;
  private final TestClock clock;

  Hired(Accounts accounts, AccountLinks links, SecondFactors factors, PasswordEncoder passwords, JdbcClient sql, TestClock clock) {
    this.accounts = accounts;
    this.links = links;
    this.factors = factors;
    this.passwords = passwords;
    this.sql = sql;
    this.clock = clock;
  }

  public Person as(String name, Role role, String vendor) {
    Person person = new Person(name, name, role, vendor, Set.of(), List.of("en", "tl"), ZoneOffset.UTC, name + "@example.org", null);
    accounts.add(person, Credentials.of(passwords.encode(PASSWORD), false));
    return person;
  }

  /** The same, who has set up a second factor too. */
  public Person withFactor(String name, Role role, String vendor) {
    Person person = as(name, role, vendor);
    factors.begin(name);
    byte[] secret = factors.begun(name).orElseThrow().bytes();
    factors.confirm(name, SecondFactors.code(secret, clock.instant().getEpochSecond() / 30));
    return person;
  }

  /** Where they set another password. */
  public String resetLink(String name) {
    return AccountLinks.JOIN + links.make("reset", name, "admin").shown();
  }

  /** Where the first administrator is made. */
  public String firstAdminLink() {
    return AccountLinks.FIRST_ADMINISTRATOR + links.makeForFirstAdministrator().shown();
  }

  public void leave() {
    sql.sql("delete from api_token").update();
    sql.sql("delete from account where not demo").update();
    sql.sql("update account set role = 'admin', removed_at = null, password_hash = (select password_hash from account where name = 'lead') where name = 'admin'").update();
  }
}
