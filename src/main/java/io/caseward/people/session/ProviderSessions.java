package io.caseward.people.session;

import io.caseward.database.Sql;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Repository;

/** Which sessions came of a provider's sign-in, for all nodes: any of them may be told that one is over. */
@Repository
public class ProviderSessions implements OidcSessionRegistry {

  private final JdbcClient sql;
  private final Clock clock;

  ProviderSessions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void saveSessionInformation(OidcSessionInformation session) {
    OidcUser user = session.getPrincipal();
    sql.sql("""
            insert into person_provider_session (session_id, issuer, subject, sid, made_at) values (?, ?, ?, ?, ?)
            on conflict (session_id) do update set issuer = excluded.issuer, subject = excluded.subject, sid = excluded.sid""")
        .params(session.getSessionId(), user.getIssuer().toString(), user.getSubject(), user.getClaimAsString("sid"), Sql.at(clock.instant()))
        .update();
  }

  @Override
  public OidcSessionInformation removeSessionInformation(String session) {
    return sql.sql("delete from person_provider_session where session_id = ? returning *").param(session).query((row, number) -> information(row.getString("session_id"), row.getString("issuer"), row.getString("subject"))).optional().orElse(null);
  }

  /** The one session that the provider names, or all of that person's where it names none. */
  @Override
  public List<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
    String sid = token.getSessionId();
    return sql.sql("delete from person_provider_session where issuer = ? and (?::text is null or sid = ?) and (?::text is null or subject = ?) returning *")
        .params(token.getIssuer().toString(), sid, sid, token.getSubject(), token.getSubject())
        .query((row, number) -> information(row.getString("session_id"), row.getString("issuer"), row.getString("subject")))
        .list();
  }

  private static OidcSessionInformation information(String session, String issuer, String subject) {
    Map<String, Object> claims = new HashMap<>(Map.of("iss", issuer, "sub", subject));
    return new OidcSessionInformation(session, Map.of(), new DefaultOidcUser(List.of(), new OidcIdToken("-", null, null, claims)));
  }

  /** Those whose session has ended otherwise; one that is being made has a while to appear. */
  void forgetEnded(Instant before) {
    sql.sql("delete from person_provider_session p where made_at < ? and not exists (select from person_session s where s.session_id = p.session_id)").param(Sql.at(before)).update();
  }
}
