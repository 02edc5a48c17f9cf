package io.caseward.workflow;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.ConcurrencyFailureException;
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

  /** Comes second to another change the first time. */
  @DomainAction
  public void toAtTheSecondTry(String vendor, AtomicInteger tries) {
    to(vendor);
    if (tries.incrementAndGet() == 1) {
      throw new ConcurrencyFailureException("another was first");
    }
  }

  @DomainAction(repeatable = false)
  public void toAtTheOnlyTry(String vendor, AtomicInteger tries) {
    toAtTheSecondTry(vendor, tries);
  }

  @DomainAction
  public void toAndFail(String vendor) {
    to(vendor);
    throw new IllegalStateException("as it should");
  }
}
