package io.caseward.people;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts, as the database keeps them. */
@Repository
class Accounts implements People {

  /** The same as the table's own check. */
  static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  private static final String ALL = "select * from account ";

  private final JdbcClient sql;

  Accounts(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Person> find(String name) {
    return isName(name) ? sql.sql(ALL + "where name = ?").param(name).query(Accounts::person).optional() : Optional.empty();
  }

  @Override
  public List<Person> withRole(Role role) {
    return sql.sql(ALL + "where role = ? order by name")
        .param(role.key())
        .query(Accounts::person)
        .list();
  }

  @Override
  public List<Person> of(String vendor) {
    return sql.sql(ALL + "where vendor = ? order by name")
        .param(vendor)
        .query(Accounts::person)
        .list();
  }

  /** Whether there is an account that works outside demo mode. */
  boolean anyoneMaySignIn() {
    return sql.sql("select exists (select from account where not demo)")
        .query(Boolean.class)
        .single();
  }

  /** The hash of the account's password and whether it belongs to the demo. */
  Optional<Credentials> credentials(String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    return sql.sql("select password_hash, demo from account where name = ?")
        .param(name)
        .query((row, number) -> new Credentials(row.getString(1), row.getBoolean(2)))
        .optional();
  }

  /** Someone may sign in by anything, also by what the database cannot even compare. */
  private static boolean isName(String name) {
    return name != null && NAME.matcher(name).matches();
  }

  /** Adds an account unless one of that name is there. */
  void add(Person person, Credentials credentials) {
    sql.sql(
            """
            insert into account (name, display_name, role, vendor, skills, languages, zone, email,
                slack_id, password_hash, demo)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do nothing""")
        .param(person.name())
        .param(person.displayName())
        .param(person.role().key())
        .param(person.vendor())
        .param(Sql.texts(List.copyOf(person.skills())))
        .param(Sql.texts(person.languages()))
        .param(person.zone().getId())
        .param(person.email())
        .param(person.slackId())
        .param(credentials.passwordHash())
        .param(credentials.demo())
        .update();
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("name"),
        row.getString("display_name"),
        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
        row.getString("vendor"),
        Set.copyOf(Sql.texts(row, "skills")),
        Sql.texts(row, "languages"),
        ZoneId.of(row.getString("zone")),
        row.getString("email"),
        row.getString("slack_id"));
  }

  record Credentials(String passwordHash, boolean demo) {
    @Override
    public String toString() {
      return demo ? "of the demo" : "of an account";
    }
  }
}
