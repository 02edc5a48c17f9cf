package io.caseward.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Someone whom no policy of the database holds. */
@Component
public class Superuser {

  private final DataSource application;
  private final Database database;
  private final DatabaseSettings settings;

  Superuser(DataSource application, Database database, DatabaseSettings settings) {
    this.application = application;
    this.database = database;
    this.settings = settings;
  }

  /** A connection of one's own. */
  public Connection connect() throws SQLException {
    Connections.Login login = new Connections.Login("postgres", HomeSecret.in(settings.home()).value());
    return DataSources.single(database.connections().url(), login).getConnection();
  }

  /** What opens the database to whoever knows it. */
  public List<String> secrets() {
    Connections connections = database.connections();
    return List.of(HomeSecret.in(settings.home()).value(), connections.owner().password(), connections.application().password());
  }

  /** What this thread does with the database, it does as the superuser; nothing of it stays. */
  public <T> T does(Supplier<T> work) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(false);
      TransactionSynchronizationManager.bindResource(application, new InTransaction(connection));
      try {
        return work.get();
      } finally {
        TransactionSynchronizationManager.unbindResource(application);
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** Taken for the transaction that whoever comes takes part in. */
  private static final class InTransaction extends ConnectionHolder {
    InTransaction(Connection connection) {
      super(connection, true);
    }
  }
}
