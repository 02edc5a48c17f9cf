package bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Watches the timers of one database. A timer has fired when the transaction that takes its job away
 * is committed, as the server's own clock has it; its lateness is the time from its due date to then.
 */
final class Firing {

  /** Due dates begin a little ahead, so that none of them is past before the last one is set. */
  static final Duration AHEAD = Duration.ofSeconds(15);

  private final Server server;
  private final String database;

  Firing(Server server, String database) {
    this.server = server;
    this.database = database;
  }

  /**
   * What came of a lot of timers or warnings.
   *
   * @param p99 seconds, of those that came; {@code last} of the slowest of them
   * @param early how many came before they were due
   */
  record Outcome(int wanted, int came, double p50, double p99, double last, int early) {

    int missing() {
      return wanted - came;
    }
  }

  /** The same for all: one row for each of the timers that goes, in a schema of its own, which no application looks at. */
  void watch() {
    server.run(database,
        "create schema if not exists bench",
        "create table if not exists bench.soon (job text primary key, execution text not null, due timestamptz not null, task text)",
        "create table if not exists bench.fired (job text primary key, due timestamptz not null)",
        """
        create or replace function bench.fires() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          insert into bench.fired select job, due from bench.soon where job = old.id_;
          return null;
        end
        $$""",
        "create or replace trigger bench_fires after delete on act_ru_job for each row execute function bench.fires()");
  }

  /** Forgets what came before. */
  void begin(String... dueSoon) {
    server.run(database, "truncate bench.fired, bench.soon");
    try (Connection connection = server.connect(database); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : dueSoon) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until all have come, or so long. */
  Outcome await(int wanted, Duration longest) throws InterruptedException {
    return await("bench.fired", "due", wanted, longest);
  }

  /**
   * @param table holds a row for each that came, written in the transaction in which it came
   * @param due when it should have come
   */
  Outcome await(String table, String due, int wanted, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (Integer.parseInt(server.one(database, "select count(*) from " + table)) < wanted && System.nanoTime() < end) {
      Thread.sleep(500);
    }
    List<String> row = server.rows(database, """
        select count(*), coalesce(percentile_cont(0.5) within group (order by late), 0), coalesce(percentile_cont(0.99) within group (order by late), 0), coalesce(max(late), 0), count(*) filter (where late < 0)
        from (select extract(epoch from pg_xact_commit_timestamp(t.xmin) - t.%s) as late from %s t) each""".formatted(due, table)).get(0);
    return new Outcome(wanted, Integer.parseInt(row.get(0)), Double.parseDouble(row.get(1)), Double.parseDouble(row.get(2)), Double.parseDouble(row.get(3)), Integer.parseInt(row.get(4)));
  }
}
