package io.caseward.database;

import io.caseward.database.Connections.Login;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the two roles and the database of the embedded server, where they are missing. */
final class EmbeddedRoles {

  private EmbeddedRoles() {}

  static void prepare(DataSource superuser, Connections connections, String database) {
    JdbcClient sql = JdbcClient.create(superuser);
    role(sql, connections.owner());
    role(sql, connections.application());
    if (!exists(sql, "select exists (select from pg_database where datname = ?)", database)) {
      sql.sql("create database %s owner %s".formatted(database, connections.owner().name())).update();
    }
  }

  private static void role(JdbcClient sql, Login login) {
    if (!exists(sql, "select exists (select from pg_roles where rolname = ?)", login.name())) {
      // The password is hexadecimal: nothing in it needs quoting.
      sql.sql("create role %s login password '%s'".formatted(login.name(), login.password())).update();
    }
  }

  private static boolean exists(JdbcClient sql, String question, String name) {
    return sql.sql(question).param(name).query(Boolean.class).single();
  }
}
