package io.caseward.people.credential;

import io.caseward.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links that let someone set a password, once and for a while; what is kept of them opens nothing. */
@Repository
public class AccountLinks {

  /** Where they lead. */
  public static final String JOIN = "/join/";

  public static final String FIRST_ADMINISTRATOR = "/first-admin/";

  private static final Duration INVITATION = Duration.ofDays(7);
  private static final Duration SHORT = Duration.ofDays(1);

  private final JdbcClient sql;
  private final Clock clock;

  AccountLinks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** What a link is for. */
  public record Link(String purpose, String account) {}

  /** A new link for an account; those from before open nothing any more. */
  public OneTimeSecret make(String purpose, String account, String by) {
    forget(account);
    return keep(purpose, account, by);
  }

  /** For whoever reads the log of a Caseward that has no administrator. */
  public OneTimeSecret makeForFirstAdministrator() {
    sql.sql("delete from account_link where expires_at <= ?").param(Sql.at(clock.instant())).update();
    return keep("first_admin", null, null);
  }

  private OneTimeSecret keep(String purpose, String account, String by) {
    OneTimeSecret secret = OneTimeSecret.make("");
    Duration lasts = purpose.equals("invitation") ? INVITATION : SHORT;
    sql.sql("insert into account_link (token_hash, purpose, account, made_by, expires_at) values (?, ?, ?, ?, ?)")
        .params(secret.hash(), purpose, account, by, Sql.at(clock.instant().plus(lasts)))
        .update();
    return secret;
  }

  public Optional<Link> find(String token) {
    return sql.sql("select purpose, account from account_link where token_hash = ? and expires_at > ?")
        .params(OneTimeSecret.hash(token), Sql.at(clock.instant()))
        .query(Link.class)
        .optional();
  }

  /** Takes it out of use; empty where somebody was first. */
  public Optional<Link> use(String token) {
    return sql.sql("delete from account_link where token_hash = ? and expires_at > ? returning purpose, account")
        .params(OneTimeSecret.hash(token), Sql.at(clock.instant()))
        .query(Link.class)
        .optional();
  }

  public void forget(String account) {
    sql.sql("delete from account_link where account = ?").param(account).update();
  }

  public void forgetFirstAdministrators() {
    sql.sql("delete from account_link where purpose = 'first_admin'").update();
  }
}
