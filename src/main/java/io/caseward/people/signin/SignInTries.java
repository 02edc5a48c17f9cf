package io.caseward.people.signin;

import io.caseward.database.Sql;
import io.caseward.people.account.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Counts failed tries to sign in, on all nodes together, for each account and address: nobody
 * guesses passwords at leisure and nobody locks another person out from elsewhere.
 */
@Repository
public class SignInTries {

  public static final int MOST = 5;
  static final Duration WAIT = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(SignInTries.class);

  private final JdbcClient sql;
  private final Clock clock;

  SignInTries(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public record Who(String account, String address) {

    /** What is no account's name is counted as one of them all, so that nobody fills the table with any text. */
    public Who {
      account = Accounts.NAME.matcher(account).matches() ? account : "?";
    }
  }

  /**
   * How someone stands who is about to try.
   *
   * @param failed whether they failed lately
   * @param toWait how long a try has to wait; zero where it may be made
   */
  public record Standing(boolean failed, Duration toWait) {

    boolean mustWait() {
      return !toWait.isZero();
    }
  }

  public Standing of(Who who) {
    Instant now = clock.instant();
    return sql.sql("select failures, last_at from sign_in_try where account = ? and address = ? and last_at > ?")
        .params(who.account(), who.address(), Sql.at(now.minus(WAIT)))
        .query((row, number) -> new Standing(true, row.getInt("failures") < MOST ? Duration.ZERO : Duration.between(now, Sql.instant(row, "last_at").plus(WAIT))))
        .optional()
        .orElse(new Standing(false, Duration.ZERO));
  }

  /** Counts a failure; returns how many tries are left. */
  public int failed(Who who) {
    Instant now = clock.instant();
    return MOST - sql.sql("""
            insert into sign_in_try as known (account, address, failures, last_at) values (?, ?, 1, ?)
            on conflict (account, address) do update
              set failures = case when known.last_at > ? then known.failures + 1 else 1 end, last_at = excluded.last_at
            returning failures""")
        .params(who.account(), who.address(), Sql.at(now), Sql.at(now.minus(WAIT)))
        .query(Integer.class)
        .single();
  }

  void succeeded(Who who) {
    sql.sql("delete from sign_in_try where account = ? and address = ?").params(who.account(), who.address()).update();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void forget() {
    try {
      sql.sql("delete from sign_in_try where last_at <= ?").param(Sql.at(clock.instant().minus(WAIT))).update();
    } catch (DataAccessException e) {
      LOG.warn("Old tries to sign in could not be removed; the next try is in a minute.", e);
    }
  }
}
