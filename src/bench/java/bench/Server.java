package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One PostgreSQL for both, each in databases of its own, with room as its manual advises where a million tasks are worked: the embedded one is set for a demo. */
final class Server implements AutoCloseable {

  private static final String PASSWORD = "bench";

  private final EmbeddedPostgres postgres;

  private Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * @param keep whether the databases of an earlier run are gone on with
   */
  static Server start(Path folder, boolean keep) throws IOException {
    Path data = folder.resolve("postgres");
    Files.createDirectories(folder);
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(!keep)
        .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
        .setPGStartupWait(Duration.ofSeconds(60))
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile()))
        .setConnectConfig("password", PASSWORD)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", password.toString())
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "120")
        .setServerConfig("shared_buffers", "4GB")
        .setServerConfig("max_wal_size", "8GB")
        .setServerConfig("checkpoint_timeout", "15min")
        .setServerConfig("wal_compression", "on")
        .setServerConfig("jit", "off")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        // When what was late was written is asked of the server itself.
        .setServerConfig("track_commit_timestamp", "on")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
    Server server = new Server(builder.start());
    if (server.rows("postgres", "select from pg_roles where rolname = 'bench'").isEmpty()) {
      server.run("postgres", "create role bench login createrole password '" + PASSWORD + "'", "create extension pg_stat_statements");
    }
    return server;
  }

  boolean has(String database) {
    return !rows("postgres", "select from pg_database where datname = '" + database + "'").isEmpty();
  }

  String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
  }

  /** What an application is told to find its database by. */
  List<String> settings(String database) {
    return List.of("--spring.datasource.url=" + url(database), "--spring.datasource.username=bench", "--spring.datasource.password=" + PASSWORD);
  }

  void create(String database) {
    run("postgres", "create database %s owner bench".formatted(database));
  }

  void copy(String database, String from) {
    run("postgres", "create database %s template %s owner bench".formatted(database, from));
  }

  /** Fills the record by a script; its tables take nothing from their owner. */
  void record(String database, Path script, int entries) throws IOException {
    as("postgres", database, Files.readString(script).replace("${open}", Integer.toString(entries)));
    run(database, "vacuum analyze");
    run(database, "checkpoint");
  }

  /** Fills a database by one of the scripts, as the owner of its tables. */
  void seed(String database, Path script, int open) throws IOException {
    as("bench", database, Files.readString(script).replace("${open}", Integer.toString(open)));
    run(database, "vacuum analyze");
    run(database, "checkpoint");
  }

  void run(String database, String... statements) {
    as("postgres", database, statements);
  }

  private void as(String role, String database, String... statements) {
    try (Connection connection = DriverManager.getConnection(url(database), role, PASSWORD); Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the superuser, whom no policy holds. */
  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), "postgres", PASSWORD);
  }

  /** The rows' columns as text. */
  List<List<String>> rows(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", PASSWORD);
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
          row.add(found.getString(column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String one(String database, String sql) {
    return rows(database, sql).get(0).get(0);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
