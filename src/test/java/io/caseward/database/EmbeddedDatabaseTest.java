package io.caseward.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {

  private final Path home = TestHome.create();
  private final DatabaseSettings settings = new DatabaseSettings(home, TestHome.BINARIES);

  @Test
  void writesToTheDiskBeforeItAcknowledges() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings)) {
      assertThat(show(database, "fsync")).isEqualTo("on");
      assertThat(show(database, "synchronous_commit")).isEqualTo("on");
    }
  }

  @Test
  void listensOnTheLoopbackInterfaceAndAsksForAPassword() {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings)) {
      String url = database.connections().url();
      var intruder = new Connections.Login("postgres", "guessed");

      assertThat(show(database, "listen_addresses")).isEqualTo("localhost");
      assertThatThrownBy(() -> DataSources.single(url, intruder).getConnection())
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void keepsItsHomeFromOtherUsersOfTheMachine() throws IOException {
    Path fresh = home.resolve("fresh");
    try (EmbeddedDatabase database =
        EmbeddedDatabase.start(new DatabaseSettings(fresh, TestHome.BINARIES))) {
      assertThat(permissions(fresh)).isEqualTo("rwx------");
      assertThat(permissions(fresh.resolve("secret"))).isEqualTo("rw-------");
      assertThat(permissions(TestHome.BINARIES)).matches("rwx[r-]-[x-][r-]-[x-]");
    }
  }

  @Test
  void keepsWhatItAcknowledgedWhenItsApplicationIsKilled() throws IOException {
    OtherCaseward.startAt(home).kill();
    OrphanedServer orphan = OrphanedServer.of(settings.home().resolve("postgres")).orElseThrow();
    assertThat(orphan.process().isAlive()).isTrue();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(settings)) {
      assertThat(orphan.process().isAlive()).isFalse();
      assertThat(owner(next).sql("select what from kept").query(String.class).single())
          .isEqualTo("acknowledged");
    }
  }

  @Test
  void refusesASecondCasewardOnTheSameHomeAndLeavesTheFirstAlone() {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(settings)) {
      assertThatThrownBy(() -> EmbeddedDatabase.start(settings))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--caseward.home=");

      assertThat(show(first, "fsync")).isEqualTo("on");
    }
  }

  @Test
  void takesNoStrangersProcessForItsOrphan() throws Exception {
    Path data = Files.createDirectories(home.resolve("postgres").toAbsolutePath());
    Process stranger = new ProcessBuilder("sleep", "60").start();
    Files.writeString(data.resolve("postmaster.pid"), "%d\n%s\n1\n".formatted(stranger.pid(), data));

    assertThat(OrphanedServer.of(data)).isEmpty();

    stranger.destroy();
    assertThat(stranger.waitFor(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void makesADataFolderAnewThatWasNeverCompleted() throws IOException {
    Files.createDirectories(home.resolve("postgres"));
    Files.writeString(home.resolve("postgres/postgresql.conf"), "# half");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(settings)) {
      assertThat(show(database, "fsync")).isEqualTo("on");
    }
  }

  private static String show(EmbeddedDatabase database, String setting) {
    return owner(database).sql("show " + setting).query(String.class).single();
  }

  private static JdbcClient owner(EmbeddedDatabase database) {
    Connections connections = database.connections();
    return JdbcClient.create(DataSources.single(connections.url(), connections.owner()));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
