package io.caseward.audit;

import io.caseward.database.Sql;
import io.caseward.workflow.DomainAction;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Puts on record what changes no row: looks, exports, sign-ins, verifications. */
@Service
class Notes {

  private final JdbcClient database;

  Notes(JdbcClient database) {
    this.database = database;
  }

  /**
   * Who did it is whoever acts on this thread.
   *
   * @param caseNumber null where it is about no case
   */
  @DomainAction
  public void add(String act, String noun, String key, String caseNumber, Map<String, ?> facts) {
    database.sql("select audit_note(?, ?, ?, ?, ?)").params(act, noun, key, caseNumber, Sql.json(facts)).query(Long.class).single();
  }
}
