package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@CasewardTest
class RowLevelSecurityTest {

  private static final Scope HARBOR = Scope.vendor("harbor");
  private static final Scope KESTREL = Scope.vendor("kestrel");

  @Autowired private JdbcClient sql;
  @Autowired private PlatformTransactionManager transactions;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @BeforeEach
  void aGuardedTableWithARowOfEachVendorAndOneOfNobody() {
    owner.sql("create table matter (name text, vendor text)").update();
    owner.sql("select caseward_guard_vendor('matter')").query().listOfRows();
    Scopes.in(Scope.SYSTEM, () -> write("of harbor", "harbor"));
    Scopes.in(Scope.SYSTEM, () -> write("of kestrel", "kestrel"));
    Scopes.in(Scope.SYSTEM, () -> write("of nobody yet", null));
  }

  @AfterEach
  void withoutTheTable() {
    owner.sql("drop table matter").update();
  }

  @Test
  void showsNothingWhereNoScopeIsSet() {
    assertThat(inTransaction(this::seen)).isEmpty();
    assertThat(seen()).isEmpty();
  }

  @Test
  void showsAVendorItsOwnRowsOnly() {
    assertThat(seenIn(HARBOR)).containsExactly("of harbor");
    assertThat(seenIn(KESTREL)).containsExactly("of kestrel");
  }

  @Test
  void showsInHousePeopleAndTheSystemEverything() {
    assertThat(seenIn(Scope.ALL)).hasSize(3);
    assertThat(seenIn(Scope.SYSTEM)).hasSize(3);
  }

  @Test
  void holdsTheOwnerToTheSame() {
    assertThat(owner.sql("select name from matter").query(String.class).list()).isEmpty();
  }

  @Test
  void letsNoVendorWriteAnotherVendorsRow() {
    assertThatThrownBy(() -> Scopes.in(HARBOR, () -> write("planted", "kestrel")))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("row-level security");
  }

  @Test
  void followsAScopeThatChangesWhileTheTransactionIsOpen() {
    List<List<String>> seen =
        Scopes.in(
            HARBOR,
            () ->
                inTransaction(
                    () -> List.of(seen(), Scopes.in(Scope.SYSTEM, this::seen), seen())));

    assertThat(seen).extracting(List::size).containsExactly(1, 3, 1);
  }

  @Test
  void seesNothingAgainAfterAScopeInsideATransactionThatHadNone() {
    List<List<String>> seen = inTransaction(() -> List.of(Scopes.in(HARBOR, this::seen), seen()));

    assertThat(seen).containsExactly(List.of("of harbor"), List.of());
  }

  @Test
  void keepsTheScopesOfTransactionsApartWhenOneRunsInsideTheOther() {
    var apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    List<List<String>> seen =
        Scopes.in(
            HARBOR,
            () ->
                inTransaction(
                    () -> {
                      List<String> inner =
                          Scopes.in(KESTREL, () -> apart.execute(status -> seen()));
                      return List.of(inner, seen());
                    }));

    assertThat(seen).containsExactly(List.of("of kestrel"), List.of("of harbor"));
  }

  @Test
  void leavesNoScopeBehindOnAPooledConnection() {
    seenIn(Scope.ALL);

    assertThat(inTransaction(this::seen)).isEmpty();
  }

  @Test
  void reportsTheStatementThatFailedAndNotTheScopeThatCouldNotBePutBack() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> Scopes.in(HARBOR, () -> sql.sql("select nonsense").query().singleRow())))
        .hasStackTraceContaining("nonsense");
  }

  private List<String> seenIn(Scope scope) {
    return Scopes.in(scope, () -> inTransaction(this::seen));
  }

  private List<String> seen() {
    return sql.sql("select name from matter order by name").query(String.class).list();
  }

  private void write(String name, String vendor) {
    inTransaction(() -> sql.sql("insert into matter values (?, ?)").params(name, vendor).update());
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }
}
