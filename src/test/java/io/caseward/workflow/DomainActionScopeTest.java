package io.caseward.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CasewardTest
class DomainActionScopeTest {

  private static final Scope HARBOR = Scope.vendor("harbor");

  @Autowired private Moves moves;
  @Autowired private JdbcClient sql;
  @Autowired private PlatformTransactionManager transactions;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @BeforeEach
  void aMatterOfHarbor() {
    owner.sql("create table matter (name text, vendor text)").update();
    owner.sql("select caseward_guard_vendor('matter')").query().listOfRows();
    moves.open("M-1", "harbor");
  }

  @AfterEach
  void withoutTheTable() {
    owner.sql("drop table matter").update();
  }

  @Test
  void worksInTheSystemScopeWhateverThePersonsIs() {
    Scopes.in(HARBOR, () -> moves.to("kestrel"));

    assertThat(Scopes.in(Scope.vendor("kestrel"), () -> inTransaction(false, this::count))).isOne();
    assertThat(Scopes.current()).isEmpty();
  }

  @Test
  void leavesAnOpenTransactionInThePersonsScope() {
    long left =
        Scopes.in(
            HARBOR,
            () ->
                inTransaction(
                    false,
                    () -> {
                      moves.to("kestrel");
                      return count();
                    }));

    assertThat(left).isZero();
  }

  @Test
  void writesBesideAReadersTransactionWhichCannotWrite() {
    long left =
        Scopes.in(
            HARBOR,
            () ->
                inTransaction(
                    true,
                    () -> {
                      moves.to("kestrel");
                      return count();
                    }));

    assertThat(left).isZero();
  }

  @Test
  void undoesWhatItDidWhenItFails() {
    assertThatThrownBy(() -> moves.toAndFail("kestrel")).hasMessage("as it should");

    assertThat(Scopes.in(HARBOR, () -> inTransaction(true, this::count))).isOne();
  }

  @Test
  void isDoneOnceMoreWhereAnotherChangeCameFirst() {
    AtomicInteger tries = new AtomicInteger();

    Scopes.in(HARBOR, () -> moves.toAtTheSecondTry("kestrel", tries));

    assertThat(tries).hasValue(2);
    assertThat(Scopes.in(Scope.vendor("kestrel"), () -> inTransaction(true, this::count))).isOne();
  }

  @Test
  void isNotRepeatedWhereItSaysThatItMayNotBe() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(() -> moves.toAtTheOnlyTry("kestrel", tries)).isInstanceOf(ConcurrencyFailureException.class);
    assertThat(tries).hasValue(1);
  }

  @Test
  void isNotRepeatedWithinAnothersTransaction() {
    AtomicInteger tries = new AtomicInteger();

    assertThatThrownBy(() -> Scopes.in(HARBOR, () -> inTransaction(false, () -> {
      moves.toAtTheSecondTry("kestrel", tries);
      return null;
    }))).isInstanceOf(ConcurrencyFailureException.class);
    assertThat(tries).hasValue(1);
  }

  private long count() {
    return sql.sql("select count(*) from matter").query(Long.class).single();
  }

  private <T> T inTransaction(boolean readOnly, Supplier<T> work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setReadOnly(readOnly);
    return template.execute(status -> work.get());
  }
}
