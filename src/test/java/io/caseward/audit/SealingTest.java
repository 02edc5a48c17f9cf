package io.caseward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain is written behind the entries, whatever goes on beside it. */
@CasewardTest
class SealingTest {

  @Autowired private Recorded recorded;
  @Autowired private Sealing sealing;
  @Autowired private RecordTable record;
  @Autowired private JdbcClient sql;
  @Autowired private TransactionTemplate transaction;
  private Connection other;

  @BeforeEach
  void someoneElse() throws SQLException {
    recorded.seal();
    other = recorded.superuser();
    other.setAutoCommit(false);
  }

  @AfterEach
  void goes() throws SQLException {
    other.rollback();
    other.close();
  }

  @Test
  void waitsForWhoeverBeganBeforeAndKeepsTheOrder() throws SQLException {
    beside("select audit_note('look', 'evidence', 'first', null, '{}')");
    recorded.fill(2);
    sealing.mark();

    assertThat(sealing.seal()).isZero();

    other.commit();
    assertThat(sealing.seal()).isEqualTo(3);
    assertThat(chained()).isSorted().hasSize(3);
    assertThat(recorded.entries().get(0).key()).isEqualTo("first");
  }

  @Test
  void leavesWhatBeganLaterToTheNextTime() throws SQLException {
    recorded.fill(2);
    sealing.mark();
    beside("select audit_note('look', 'evidence', 'later', null, '{}')");

    assertThat(sealing.seal()).isEqualTo(2);
  }

  @Test
  void isDoneByOneNodeAtATime() throws SQLException {
    recorded.fill(2);
    sealing.mark();
    Sealing node = new Sealing(sql, record);
    Scopes.in(Scope.SYSTEM, () -> transaction.executeWithoutResult(status -> node.mark()));
    beside("select pg_advisory_xact_lock(7201402)");

    assertThat(sealing.seal()).isZero();

    other.rollback();
    assertThat(sealing.seal()).isEqualTo(2);
    assertThat(Scopes.<Integer>in(Scope.SYSTEM, () -> transaction.execute(status -> node.seal()))).isZero();
    assertThat(chained()).hasSize(2);
  }

  @Test
  void writesNothingWhereNothingIsNew() {
    recorded.fill(1);
    recorded.seal();
    String before = newestTransaction();

    sealing.mark();
    sealing.seal();

    assertThat(newestTransaction()).isEqualTo(before);
  }

  private String newestTransaction() {
    return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text").query(String.class).single();
  }

  private void beside(String statement) throws SQLException {
    JdbcClient.create(new SingleConnectionDataSource(other, true)).sql(statement).query().listOfRows();
  }

  private List<Long> chained() {
    return Scopes.in(Scope.ALL, () -> transaction.execute(status -> sql.sql("select entry from audit_link order by month, position").query(Long.class).list()));
  }
}
