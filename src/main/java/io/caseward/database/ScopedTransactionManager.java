package io.caseward.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gives every transaction the scope of its thread, and follows when the scope changes while the
 * transaction is open. The database forgets the setting when the transaction ends, so that a pooled
 * connection never carries one person's scope to the next.
 */
class ScopedTransactionManager extends JdbcTransactionManager
    implements ScopeListener, DisposableBean {

  private static final String SET = "select set_config('caseward.scope', ?, true)";

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
    Scopes.tell(this);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      set(holder(), Scopes.current());
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The transaction's scope could not be set.", e);
    }
  }

  @Override
  public void entered(Scope scope) {
    if (TransactionSynchronizationManager.isActualTransactionActive() && holder() != null) {
      try {
        set(holder(), Optional.of(scope));
      } catch (SQLException e) {
        throw translateException("Set scope", e);
      }
    }
  }

  /**
   * A transaction in which a statement has failed takes no setting any more; nothing can be read in
   * it either, and it may only be rolled back.
   */
  @Override
  public void left(Optional<Scope> now) {
    if (TransactionSynchronizationManager.isActualTransactionActive() && holder() != null) {
      try {
        set(holder(), Optional.of(now.orElse(Scope.NONE)));
      } catch (SQLException e) {
        holder().setRollbackOnly();
      }
    }
  }

  private ConnectionHolder holder() {
    return (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
  }

  private static void set(ConnectionHolder holder, Optional<Scope> scope) throws SQLException {
    if (scope.isPresent()) {
      Connection connection = holder.getConnection();
      try (PreparedStatement statement = connection.prepareStatement(SET)) {
        statement.setString(1, scope.get().value());
        statement.execute();
      }
    }
  }

  @Override
  public void destroy() {
    Scopes.tellNoMore(this);
  }
}
