package io.caseward.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;

/** How the embedded PostgreSQL is made and configured. */
final class EmbeddedServer {

  static final String SUPERUSER = "postgres";

  private EmbeddedServer() {}

  static EmbeddedPostgres start(EmbeddedHome home) {
    try {
      EmbeddedPostgres server = configured(home).start();
      home.closeBinaries();
      return server;
    } catch (IOException | IllegalStateException e) {
      throw new StartRefused(
          """
          The embedded database did not start; %s has its own words for why. As root it needs user \
          namespaces ('unshare -U id' must work): where they are closed, run Caseward as another \
          user or give it a PostgreSQL with --spring.datasource.url=jdbc:postgresql://..."""
              .formatted(home.log()),
          e);
    }
  }

  private static EmbeddedPostgres.Builder configured(EmbeddedHome home) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(home.data())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(home.binaries().toFile())
            .setDataDirectoryCustomizer(data -> home.complete())
            // Closed with the application's context, after the pool.
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            // A file, no pipe: the server may outlive this process and must not lose its voice.
            .setOutputRedirector(Redirect.appendTo(home.log().toFile()))
            .setConnectConfig("password", home.secret().value());
    return safe(local(cluster(builder, home)));
  }

  /**
   * Options of {@code initdb}, which the builder only hands on under the name of locale settings.
   * Sorting is the same on every machine; passwords are asked for on every connection.
   */
  private static EmbeddedPostgres.Builder cluster(
      EmbeddedPostgres.Builder builder, EmbeddedHome home) {
    return builder
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", home.secret().file().toString());
  }

  private static EmbeddedPostgres.Builder local(EmbeddedPostgres.Builder builder) {
    return builder
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("max_wal_size", "2GB")
        .setServerConfig("wal_compression", "on")
        .setServerConfig("jit", "off");
  }

  /** The builder's own defaults trade acknowledged work for speed. */
  private static EmbeddedPostgres.Builder safe(EmbeddedPostgres.Builder builder) {
    return builder.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on");
  }
}
