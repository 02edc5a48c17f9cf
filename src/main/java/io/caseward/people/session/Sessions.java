package io.caseward.people.session;

import io.caseward.database.Sql;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The sessions of all nodes: which there are, and that they end. */
@Repository
public class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

  private final JdbcClient sql;
  private final ProviderSessions provided;
  private final Clock clock;

  Sessions(JdbcClient sql, ProviderSessions provided, Clock clock) {
    this.sql = sql;
    this.provided = provided;
    this.clock = clock;
  }

  /** Which of these have not ended. */
  Set<String> among(Collection<String> ids) {
    return new HashSet<>(sql.sql("select session_id from person_session where session_id = any(?)").param(Sql.texts(List.copyOf(ids))).query(String.class).list());
  }

  /** Signs someone out everywhere. */
  public void endAllOf(String person) {
    sql.sql("delete from person_session where principal_name = ?").param(person).update();
  }

  /** The same but for the session they are at work in. */
  public void endOthersOf(String person, String session) {
    sql.sql("delete from person_session where principal_name = ? and session_id <> ?").params(person, session).update();
  }

  public void end(String session) {
    sql.sql("delete from person_session where session_id = ?").param(session).update();
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void forgetEnded() {
    try {
      sql.sql("delete from person_session where expiry_time < ?").param(clock.millis()).update();
      provided.forgetEnded(clock.instant().minus(Duration.ofHours(1)));
    } catch (DataAccessException e) {
      LOG.warn("Ended sessions could not be removed; the next try is in a minute.", e);
    }
  }
}
