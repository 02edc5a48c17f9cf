package io.caseward.people.account;

import io.caseward.database.Sql;
import io.caseward.people.People;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts, as the database keeps them. One that was removed is nobody's any more. */
@Repository
public class Accounts implements People {

  /** The same as the table's own check. */
  public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
  public static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]{1,189}");

  /** As somebody is shown. */
  public static final int LONGEST_NAME = 80;

  private static final String ALL = "select * from account where removed_at is null ";

  private final JdbcClient sql;

  Accounts(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Person> find(String name) {
    return isName(name) ? sql.sql(ALL + "and name = ?").param(name).query(Accounts::person).optional() : Optional.empty();
  }

  @Override
  public List<Person> withRole(Role role) {
    return sql.sql(ALL + "and role = ? order by name").param(role.key()).query(Accounts::person).list();
  }

  @Override
  public List<Person> of(String vendor) {
    return sql.sql(ALL + "and vendor = ? order by name").param(vendor).query(Accounts::person).list();
  }

  /** Those of these names whom there are. */
  public List<Person> named(List<String> names) {
    return sql.sql(ALL + "and name = any(?)").param(Sql.texts(names)).query(Accounts::person).list();
  }

  /** Whether the name was ever given to anybody. */
  public boolean isTaken(String name) {
    return sql.sql("select exists (select from account where name = ?)").param(name).query(Boolean.class).single();
  }

  /** Who has this e-mail, but for one account. */
  public Optional<String> withEmail(String email, String butFor) {
    return sql.sql("select name from account where removed_at is null and lower(email) = lower(?) and name <> ?").params(email, butFor).query(String.class).optional();
  }

  @Override
  public Optional<Person> withEmail(String email) {
    return sql.sql(ALL + "and lower(email) = lower(?)").param(email).query(Accounts::person).optional();
  }

  @Override
  public Optional<Person> withSlackId(String slackId) {
    return sql.sql(ALL + "and slack_id = ?").param(slackId).query(Accounts::person).optional();
  }

  /** Administrators who can sign in, held against other changes until the transaction ends. */
  public List<String> lockAdministrators(boolean demoToo) {
    return sql.sql("select name from account where removed_at is null and role = 'admin' and vendor is null and (password_hash is not null or issuer is not null) and (? or not demo) for update")
        .param(demoToo)
        .query(String.class)
        .list();
  }

  /** Whether there is an administrator who can sign in outside demo mode. */
  public boolean anyAdministrator() {
    return !lockAdministrators(false).isEmpty();
  }

  /** The hash of the account's password, and what else decides whether it lets someone in. */
  public Optional<Credentials> credentials(String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    return sql.sql("""
            select password_hash, demo, exists (select from account_factor f where f.account = a.name and f.confirmed_at is not null)
            from account a where name = ? and removed_at is null and password_hash is not null""")
        .param(name)
        .query((row, number) -> new Credentials(row.getString(1), row.getBoolean(2), row.getBoolean(3)))
        .optional();
  }

  /** Someone may sign in by anything, also by what the database cannot even compare. */
  private static boolean isName(String name) {
    return name != null && NAME.matcher(name).matches();
  }

  /** Adds an account unless one of that name is there. */
  public boolean add(Person person, Credentials credentials) {
    return add(person, credentials.passwordHash(), credentials.demo(), null, null);
  }

  /** Adds one without a password, an OpenID provider's where that is given. */
  public boolean add(Person person, String issuer, String subject) {
    return add(person, null, false, issuer, subject);
  }

  private boolean add(Person person, String passwordHash, boolean demo, String issuer, String subject) {
    return sql.sql("""
            insert into account (name, display_name, role, vendor, skills, languages, zone, email, slack_id, password_hash, demo, issuer, subject)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do nothing""")
        .params(
            person.name(), person.displayName(), person.role().key(), person.vendor(), Sql.texts(List.copyOf(person.skills())), Sql.texts(person.languages()), person.zone().getId(), person.email(),
            person.slackId(), passwordHash, demo, issuer, subject)
        .update() == 1;
  }

  public void change(Person person) {
    sql.sql("update account set display_name = ?, role = ?, vendor = ?, skills = ?, languages = ?, zone = ?, email = ?, slack_id = ? where name = ?")
        .params(
            person.displayName(), person.role().key(), person.vendor(), Sql.texts(List.copyOf(person.skills())), Sql.texts(person.languages()), person.zone().getId(), person.email(), person.slackId(),
            person.name())
        .update();
  }

  public void remove(String name, Instant at) {
    sql.sql("update account set removed_at = ?, password_hash = null where name = ?").params(Sql.at(at), name).update();
  }

  public void restore(String name) {
    sql.sql("update account set removed_at = null where name = ?").param(name).update();
  }

  public void setPassword(String name, String hash) {
    sql.sql("update account set password_hash = ? where name = ?").params(hash, name).update();
  }

  public void signedIn(String name, Instant at) {
    sql.sql("update account set signed_in_at = ? where name = ?").params(Sql.at(at), name).update();
  }

  private static final String SHOWN = """
      select a.*, exists (select from account_factor f where f.account = a.name and f.confirmed_at is not null) as factor from account a
      where """;

  /** By name, of those who have the text in their name, display name or e-mail. */
  public List<Account> search(String text, boolean removedToo, int most) {
    String like = "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.sql(SHOWN + " (? or removed_at is null) and (name ilike ? or display_name ilike ? or email ilike ?) order by name limit ?")
        .params(removedToo, like, like, like, most)
        .query(Accounts::account)
        .list();
  }

  /** One, also where it was removed. */
  public Optional<Account> account(String name) {
    return isName(name) ? sql.sql(SHOWN + " name = ?").param(name).query(Accounts::account).optional() : Optional.empty();
  }

  /** Whose it is at an OpenID provider, also where it was removed. */
  public Optional<Account> account(String issuer, String subject) {
    return sql.sql(SHOWN + " issuer = ? and subject = ?").params(issuer, subject).query(Accounts::account).optional();
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        person(row, number), row.getBoolean("demo"), row.getString("password_hash") != null, row.getBoolean("factor"), row.getString("issuer"), Sql.instant(row, "signed_in_at"),
        Sql.instant(row, "removed_at"));
  }

  public static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("name"),
        row.getString("display_name"),
        Role.of(row.getString("role")).orElseThrow(),
        row.getString("vendor"),
        Set.copyOf(Sql.texts(row, "skills")),
        Sql.texts(row, "languages"),
        ZoneId.of(row.getString("zone")),
        row.getString("email"),
        row.getString("slack_id"));
  }

  public record Credentials(String passwordHash, boolean demo, boolean factor) {

    public static Credentials of(String passwordHash, boolean demo) {
      return new Credentials(passwordHash, demo, false);
    }

    @Override
    public String toString() {
      return demo ? "of the demo" : "of an account";
    }
  }
}
