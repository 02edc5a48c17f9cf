package io.caseward.database;

import io.caseward.database.Connections.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.autoconfigure.flyway.FlywayProperties;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The database for a command of the jar, which reads and changes nothing: the given one, the
 * embedded one of the Caseward that runs, or the embedded one started for as long as it takes.
 */
public final class CommandDatabase implements AutoCloseable {

  private static final int PORT_LINE = 3;

  private final Connections connections;
  private final Runnable end;

  private CommandDatabase(Connections connections, Runnable end) {
    this.connections = connections;
    this.end = end;
  }

  public static CommandDatabase of(Environment environment) {
    Binder settings = Binder.get(environment);
    if (environment.containsProperty("spring.datasource.url")) {
      DataSourceProperties given = settings.bindOrCreate("spring.datasource", DataSourceProperties.class);
      FlywayProperties flyway = settings.bindOrCreate("spring.flyway", FlywayProperties.class);
      return new CommandDatabase(GivenDatabase.of(given, flyway).connections(), () -> {});
    }
    return embedded(settings.bindOrCreate("caseward", DatabaseSettings.class));
  }

  private static CommandDatabase embedded(DatabaseSettings settings) {
    if (HomeLock.isHeld(settings.home())) {
      return new CommandDatabase(running(settings.home()), () -> {});
    }
    EmbeddedDatabase started = EmbeddedDatabase.start(settings);
    return new CommandDatabase(started.connections(), started::close);
  }

  private static Connections running(Path home) {
    try {
      List<String> says = Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid"));
      return EmbeddedDatabase.connections(Integer.parseInt(says.get(PORT_LINE).strip()), HomeSecret.in(home));
    } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new StartRefused("The database of the Caseward that runs in %s is not up yet. Try again in a moment.".formatted(home), e);
    }
  }

  /** As the application, which every policy holds, reading what in-house people may read. */
  public Connection connection() {
    Login application = connections.application();
    Properties properties = new Properties();
    properties.setProperty("user", application.name());
    properties.setProperty("password", application.password());
    properties.setProperty("options", "-c caseward.scope=%s -c default_transaction_read_only=on".formatted(Scope.ALL.value()));
    try {
      return DriverManager.getConnection(connections.url(), properties);
    } catch (SQLException e) {
      throw new StartRefused("The database at %s could not be reached: %s.".formatted(connections.url(), e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
