package io.caseward.database;

import io.caseward.database.Connections.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL of Caseward's own, on the loopback interface only, kept in the home folder. */
final class EmbeddedDatabase implements Database, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String NAME = "caseward";

  private final HomeLock lock;
  private final EmbeddedPostgres server;
  private final Connections connections;

  private EmbeddedDatabase(HomeLock lock, EmbeddedPostgres server, HomeSecret secret) {
    this.lock = lock;
    this.server = server;
    this.connections = connections(server.getPort(), secret);
  }

  static Connections connections(int port, HomeSecret secret) {
    return new Connections(
        "jdbc:postgresql://localhost:%d/%s".formatted(port, NAME),
        new Login("caseward_owner", secret.passwordOf("owner")),
        new Login("caseward_app", secret.passwordOf("application")));
  }

  static EmbeddedDatabase start(DatabaseSettings settings) {
    HomeLock lock = HomeLock.take(settings.home());
    EmbeddedHome home = EmbeddedHome.of(settings);
    try {
      endOrphan(home);
      EmbeddedPostgres server = EmbeddedServer.start(home);
      EmbeddedDatabase database = new EmbeddedDatabase(lock, server, home.secret());
      database.prepare(home.secret());
      return database;
    } catch (RuntimeException e) {
      endOrphan(home);
      lock.close();
      throw e;
    }
  }

  private static void endOrphan(EmbeddedHome home) {
    OrphanedServer.of(home.data()).ifPresent(OrphanedServer::end);
  }

  private void prepare(HomeSecret secret) {
    Login superuser = new Login(EmbeddedServer.SUPERUSER, secret.value());
    String url = "jdbc:postgresql://localhost:%d/postgres".formatted(server.getPort());
    EmbeddedRoles.prepare(DataSources.single(url, superuser), connections, NAME);
    log.info("The embedded database is ready on port {} of the loopback interface.", server.getPort());
  }

  @Override
  public Connections connections() {
    return connections;
  }

  @Override
  public void close() {
    try (lock) {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
