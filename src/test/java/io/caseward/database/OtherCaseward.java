package io.caseward.database;

import io.caseward.TestHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process of its own that starts the embedded database, writes to it, and can be killed. */
record OtherCaseward(Process process) {

  private static final String READY = "acknowledged";

  static OtherCaseward startAt(Path home) throws IOException {
    Process process =
        new ProcessBuilder(command(home)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var said = new BufferedReader(new InputStreamReader(process.getInputStream()));
    while (!READY.equals(said.readLine())) {
      if (!process.isAlive()) {
        throw new IllegalStateException("The other process ended before it was ready.");
      }
    }
    return new OtherCaseward(process);
  }

  private static List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        OtherCaseward.class.getName(),
        home.toString());
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path home = Path.of(arguments[0]);
    EmbeddedDatabase database =
        EmbeddedDatabase.start(new DatabaseSettings(home, TestHome.BINARIES));
    JdbcClient sql =
        JdbcClient.create(
            DataSources.single(database.connections().url(), database.connections().owner()));
    sql.sql("create table kept (what text)").update();
    sql.sql("insert into kept values ('acknowledged')").update();
    System.out.println(READY);
    Thread.currentThread().join();
  }
}
