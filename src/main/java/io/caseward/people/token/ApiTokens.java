package io.caseward.people.token;

import io.caseward.database.Sql;
import io.caseward.people.NotAccepted;
import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.people.account.Accounts;
import io.caseward.people.credential.OneTimeSecret;
import io.caseward.people.signin.SignInRefused;
import io.caseward.people.signin.SignInSettings;
import io.caseward.workflow.DomainAction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What programs sign in by. */
@Service
public class ApiTokens {

  /** So that a token is known for one wherever it turns up. */
  static final String PREFIX = "cw_";

  private static final Duration SELDOM = Duration.ofMinutes(1);

  private final JdbcClient sql;
  private final Accounts accounts;
  private final SignInSettings settings;
  private final Clock clock;

  ApiTokens(JdbcClient sql, Accounts accounts, SignInSettings settings, Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.settings = settings;
    this.clock = clock;
  }

  @DomainAction
  public OneTimeSecret make(ApiTokenForm form, Person by) {
    Person owner = accounts.find(form.account()).orElseThrow(() -> NotAccepted.field("account", "refusal.noAccount", form.account()));
    OneTimeSecret secret = OneTimeSecret.make(PREFIX);
    Instant now = clock.instant();
    sql.sql("insert into api_token (name, account, permissions, token_hash, made_by, made_at, expires_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            form.checkedName(), owner.name(), Sql.texts(List.copyOf(form.permissionsOf(owner))), secret.hash(), by.name(), Sql.at(now), Sql.at(now.plus(Duration.ofDays(form.lastsDays()))))
        .update();
    return secret;
  }

  /** At once: each call asks anew. */
  @DomainAction
  public void revoke(long id, Person by) {
    int revoked = sql.sql("update api_token set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null").params(Sql.at(clock.instant()), by.name(), id).update();
    if (revoked == 0) {
      throw NotAccepted.missing("refusal.noToken", String.valueOf(id));
    }
  }

  /** Newest first. */
  List<ApiToken> all() {
    return sql.sql("select * from api_token order by id desc limit 500").query(ApiTokens::token).list();
  }

  private static ApiToken token(ResultSet row, int number) throws SQLException {
    return new ApiToken(
        row.getLong("id"), row.getString("name"), row.getString("account"), Sql.texts(row, "permissions"), row.getString("made_by"), Sql.instant(row, "made_at"), Sql.instant(row, "expires_at"),
        Sql.instant(row, "last_used_at"), Sql.instant(row, "revoked_at"));
  }

  /**
   * The person in whose name a token speaks, let do no more than it says: one indexed read.
   *
   * @throws SignInRefused where it does not
   */
  public Person check(String shown) {
    Held held = held(shown).orElseThrow(() -> new TokenRefused("signIn.token.unknown"));
    Instant now = clock.instant();
    if (held.revoked()) {
      throw new TokenRefused("signIn.token.revoked");
    }
    if (!now.isBefore(held.expiresAt())) {
      throw new TokenRefused("signIn.token.expired");
    }
    if (held.demo() && !settings.demo()) {
      throw new TokenRefused("signIn.demoOver");
    }
    noteUse(held, now);
    return held.person();
  }

  private record Held(long id, Person person, boolean demo, boolean revoked, Instant expiresAt, Instant lastUsedAt) {}

  private Optional<Held> held(String shown) {
    return sql.sql("""
            select a.*, t.id as token_id, t.permissions, t.expires_at, t.last_used_at, t.revoked_at is not null or a.removed_at is not null as revoked
            from api_token t join account a on a.name = t.account where t.token_hash = ?""")
        .param(OneTimeSecret.hash(shown))
        .query(ApiTokens::held)
        .optional();
  }

  private static Held held(ResultSet row, int number) throws SQLException {
    Person person = Accounts.person(row, number).only(permissions(Sql.texts(row, "permissions")));
    return new Held(row.getLong("token_id"), person, row.getBoolean("demo"), row.getBoolean("revoked"), Sql.instant(row, "expires_at"), Sql.instant(row, "last_used_at"));
  }

  /** One that there was once and is no more lets nobody do anything. */
  private static Set<Permission> permissions(List<String> names) {
    return Arrays.stream(Permission.values()).filter(permission -> names.contains(permission.name())).collect(Collectors.toSet());
  }

  private void noteUse(Held held, Instant now) {
    if (held.lastUsedAt() == null || held.lastUsedAt().plus(SELDOM).isBefore(now)) {
      sql.sql("update api_token set last_used_at = ? where id = ?").params(Sql.at(now), held.id()).update();
    }
  }
}
