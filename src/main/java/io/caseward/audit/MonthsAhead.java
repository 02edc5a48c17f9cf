package io.caseward.audit;

import io.caseward.workflow.DomainAction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The tables of this month and the next ones; what has none of its own could not be dropped with its month. */
@Service
class MonthsAhead {

  private final JdbcClient database;

  MonthsAhead(JdbcClient database) {
    this.database = database;
  }

  @DomainAction
  public void make() {
    database.sql("select audit_make_months() is null").query(Boolean.class).single();
  }
}
