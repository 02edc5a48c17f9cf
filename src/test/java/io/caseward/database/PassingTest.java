package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.CannotCreateTransactionException;

class PassingTest {

  @Test
  void triesAgainAfterWhatPasses() {
    assertThat(Passing.is(new RuntimeException(new SQLException("deadlock detected", "40P01")))).isTrue();
    assertThat(Passing.is(new RuntimeException(new SQLException("terminating connection", "57P01")))).isTrue();
    assertThat(Passing.is(new SQLException("connection refused", "08001"))).isTrue();
    assertThat(Passing.is(new CannotCreateTransactionException("no connection"))).isTrue();
    assertThat(Passing.is(new CannotAcquireLockException("locked"))).isTrue();
  }

  @Test
  void refusesTheRowAfterWhatStays() {
    assertThat(Passing.is(new RuntimeException(new SQLException("not null", "23502")))).isFalse();
    assertThat(Passing.is(new IllegalStateException("a fault"))).isFalse();
  }
}
