package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the record costs whoever acts, and how long it takes to chain and to verify a month of it. */
final class Recording {

  private static final int TAKES = 3_000;
  private static final Pattern TRIGGER = Pattern.compile("\"Trigger Name\": \"audit_changed\",[^}]*?\"Time\": ([0-9.]+)", Pattern.DOTALL);

  private final Server server;
  private final Figures figures;

  Recording(Server server, Figures figures) {
    this.server = server;
    this.figures = figures;
  }

  /** The time that taking a task spends on its entry, as the database itself tells it, take by take. */
  void entries(String database) throws SQLException {
    List<String> tasks = server.rows(database, "select id from task where state = 'open' order by id limit " + TAKES).stream().map(row -> row.get(0)).toList();
    try (Connection connection = server.connect(database); Statement statement = connection.createStatement()) {
      statement.execute("select set_config('caseward.scope', 'system', false), set_config('caseward.doer', 'lead' || chr(31) || 'lead' || chr(31) || chr(31) || 'api' || chr(31) || '127.0.0.1', false)");
      for (String task : tasks) {
        takes(statement, task, false);
      }
      for (String task : tasks) {
        figures.quietly("an entry's ms", takes(statement, task, true));
      }
    }
  }

  private static double takes(Statement statement, String task, boolean measured) throws SQLException {
    String who = measured ? "worker-1" : "worker-2";
    try (ResultSet plan = statement.executeQuery("explain (analyze, format json) update task set assignee = '%s', taken_at = now() where id = '%s'".formatted(who, task))) {
      plan.next();
      Matcher time = TRIGGER.matcher(plan.getString(1));
      if (!time.find()) {
        throw new IllegalStateException("Taking " + task + " made no entry.");
      }
      return Double.parseDouble(time.group(1));
    }
  }

  /** How many entries a second the running application chains, until all are. */
  void chains(String database, int entries) throws InterruptedException {
    long start = System.nanoTime();
    while (Long.parseLong(server.one(database, "select coalesce(max(position), 0) from audit_link")) < entries) {
      Thread.sleep(200);
    }
    figures.add("entries chained a second", entries / ((System.nanoTime() - start) / 1e9));
  }

  /** The command as an operator runs it, its own start included. */
  void verifies(String database, Path jar, Path home, Path log) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar", jar.toString(), "verify-record", "--caseward.home=" + home));
    command.addAll(server.settings(database));
    long start = System.nanoTime();
    int outcome = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    figures.add("seconds to verify", (System.nanoTime() - start) / 1e9);
    if (outcome != 0) {
      throw new IllegalStateException("The record was not verified; see " + log);
    }
  }
}
