package io.caseward.audit;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the record holds of subjects: the values behind its entries' hashes. It goes first, so that
 * what the others erase is not kept as what was before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RecordPersonalData implements PersonalData {

  private final JdbcClient database;

  RecordPersonalData(JdbcClient database) {
    this.database = database;
  }

  /** Copies of what the others hold, which are counted there. */
  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of();
  }

  @Override
  public void erase(List<String> cases) {
    database.sql("select sum(audit_erase(number)) from unnest(?) number").param(cases.toArray(String[]::new)).query(Long.class).optional();
  }

  /** Names that it had before, and words on acts for many cases, stand in entries of no case. */
  @Override
  public void forget(List<String> cases, Subject erased) {
    long subject = Long.parseLong(erased.id().substring(erased.id().indexOf(':') + 1));
    database.sql("select audit_forget(?, ?)").params(subject, cases.toArray(String[]::new)).query(Long.class).single();
  }
}
