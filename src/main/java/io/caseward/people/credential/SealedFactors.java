package io.caseward.people.credential;

import io.caseward.database.Sealed;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets of second factors, as the database keeps them. */
@Repository
class SealedFactors implements Sealed {

  private final JdbcClient sql;

  SealedFactors(JdbcClient sql) {
    this.sql = sql;
  }

  private record Factor(String account, String sealed) {}

  @Override
  public Optional<String> any() {
    return sql.sql("select sealed from account_factor limit 1").query(String.class).optional();
  }

  @Override
  public void resealed(UnaryOperator<String> seal) {
    sql.sql("select account, sealed from account_factor for update").query(Factor.class).list()
        .forEach(factor -> sql.sql("update account_factor set sealed = ? where account = ?").params(seal.apply(factor.sealed()), factor.account()).update());
  }
}
