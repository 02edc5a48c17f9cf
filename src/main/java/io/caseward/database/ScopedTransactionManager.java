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
 * Gives every transaction the scope of its thread and who acts on it, and follows when either
 * changes while the transaction is open. The database forgets the settings when the transaction
 * ends, so that a pooled connection never carries one person's scope to the next.
 */
class ScopedTransactionManager extends JdbcTransactionManager
    implements ScopeListener, DisposableBean {

  private static final String SET =
      "select set_config('caseward.scope', ?, true), set_config('caseward.doer', ?, true)";

  private final Runnable doerChanged = this::doerChanged;

  ScopedTransactionManager(DataSource dataSource) {
    super(dataSource);
    Scopes.tell(this);
    Doers.tell(doerChanged);
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    super.doBegin(transaction, definition);
    try {
      if (Scopes.current().isPresent() || Doers.current().isPresent()) {
        set(holder(), Scopes.current().orElse(Scope.NONE));
      }
    } catch (SQLException e) {
      doCleanupAfterCompletion(transaction);
      throw new CannotCreateTransactionException("The transaction's scope could not be set.", e);
    }
  }

  @Override
  public void entered(Scope scope) {
    if (inTransaction()) {
      try {
        set(holder(), scope);
      } catch (SQLException e) {
        throw translateException("Set scope", e);
      }
    }
  }

  @Override
  public void left(Optional<Scope> now) {
    follow(now);
  }

  private void doerChanged() {
    follow(Scopes.current());
  }

  /**
   * A transaction in which a statement has failed takes no setting any more; nothing can be read in
   * it either, and it may only be rolled back.
   */
  private void follow(Optional<Scope> now) {
    if (inTransaction()) {
      try {
        set(holder(), now.orElse(Scope.NONE));
      } catch (SQLException e) {
        holder().setRollbackOnly();
      }
    }
  }

  private boolean inTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive() && holder() != null;
  }

  private ConnectionHolder holder() {
    return (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
  }

  private static void set(ConnectionHolder holder, Scope scope) throws SQLException {
    Connection connection = holder.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(SET)) {
      statement.setString(1, scope.value());
      statement.setString(2, Doers.current().map(Doer::setting).orElse(""));
      statement.execute();
    }
  }

  @Override
  public void destroy() {
    Scopes.tellNoMore(this);
    Doers.tellNoMore(doerChanged);
  }
}
