package io.caseward.slack;

import io.caseward.database.Sha256;
import io.caseward.database.Sql;
import io.caseward.people.Person;
import io.caseward.people.SlackUsers;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import io.caseward.workflow.DomainAction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes by which someone in Slack is linked with the account of whoever opens them. Each works once
 * and for a while; what is kept of it opens nothing.
 */
@Service
class LinkCodes {

  /** Long enough to sign in, too short to be found in an old thread. */
  static final Duration LASTS = Duration.ofMinutes(15);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient sql;
  private final Clock clock;
  private final SlackUsers users;

  LinkCodes(JdbcClient sql, Clock clock, SlackUsers users) {
    this.sql = sql;
    this.clock = clock;
    this.users = users;
  }

  /** Who asked to be linked: Slack's id of them, and what they are called there. */
  record Newcomer(String user, String name) {}

  /** A new code; the one before it works no more. */
  @DomainAction
  public String make(Newcomer newcomer) {
    byte[] random = new byte[32];
    RANDOM.nextBytes(random);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    sql.sql("delete from slack_link_code where slack_user = ? or expires_at <= ?").params(newcomer.user(), Sql.at(clock.instant())).update();
    sql.sql("insert into slack_link_code (code_hash, slack_user, slack_name, expires_at) values (?, ?, ?, ?)")
        .params(Sha256.of(code), newcomer.user(), newcomer.name(), Sql.at(clock.instant().plus(LASTS)))
        .update();
    return code;
  }

  /** Who asked for it. */
  @Transactional(readOnly = true)
  public Newcomer find(String code) {
    return asked("select slack_user as user, slack_name as name from slack_link_code where code_hash = ? and expires_at > ?", code).orElseThrow(LinkCodes::over);
  }

  /**
   * Links whoever asked for it with this person's account.
   *
   * @return Slack's id of them
   */
  @DomainAction
  public String confirm(String code, Person person) {
    Newcomer newcomer = asked("delete from slack_link_code where code_hash = ? and expires_at > ? returning slack_user as user, slack_name as name", code).orElseThrow(LinkCodes::over);
    users.link(person, newcomer.user());
    return newcomer.user();
  }

  private Optional<Newcomer> asked(String query, String code) {
    return sql.sql(query).params(Sha256.of(code), Sql.at(clock.instant())).query(Newcomer.class).optional();
  }

  private static Refusal over() {
    return new Refusal(HttpStatus.NOT_FOUND, "link-over", Told.of("refusal.slackLinkOver"));
  }
}
