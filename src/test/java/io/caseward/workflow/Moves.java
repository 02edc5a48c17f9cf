package io.caseward.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Domain actions on the table that {@link DomainActionScopeTest} makes. */
@Component
class Moves {

  private final JdbcClient sql;

  Moves(JdbcClient sql) {
    this.sql = sql;
  }

  @DomainAction
  public void open(String name, String vendor) {
    sql.sql("insert into matter values (?, ?)").params(name, vendor).update();
  }

  @DomainAction
  public void to(String vendor) {
    sql.sql("update matter set vendor = ?").param(vendor).update();
  }

  @DomainAction
  public void toAndFail(String vendor) {
    to(vendor);
    throw new IllegalStateException("as it should");
  }
}
