package io.caseward.database;

import io.caseward.database.Connections.Login;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** Unpooled connections, for the little that is done as somebody else than the application. */
final class DataSources {

  private DataSources() {}

  static DataSource single(String url, Login login) {
    return new SimpleDriverDataSource(new Driver(), url, login.name(), login.password());
  }
}
