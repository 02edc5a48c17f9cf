package bench;

import bench.OpenLoop.Outcome;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Measures Caseward beside a plain Camunda that does the same: slices of both, one after the other,
 * on one machine and one PostgreSQL. What it finds goes to {@code docs/benchmark.md}.
 */
public final class Benchmark {

  private static final int SMALL = 10_000;
  private static final int WORKERS = 8;
  private static final double BOUND_RATE = 300;
  private static final double BOUND_P99 = 50;

  /** More than either can answer: what comes of it is what it can. */
  private static final double ALL_IT_CAN = 5_000;

  /** Warm is what has not become faster by a twentieth for so many slices and whose compilers have had less than a tenth of a core; no side is given more than so many. */
  private static final double FASTER = 1.05;
  private static final double COMPILING = 0.1;
  private static final int FLAT_SLICES = 2;
  private static final int MOST_SLICES = 20;

  private static final Duration SETTLING = Duration.ofSeconds(3);

  private static final double PAGES = 50;
  private static final double PAGES_OF_PEER = 1;

  /** What the engine's manual and its users' threads advise against late timers: hands for twice the cores, more at a time, no longer a wait, the due first. */
  private static final String[] TUNED = {
    "--camunda.bpm.job-execution.core-pool-size=4", "--camunda.bpm.job-execution.max-pool-size=4", "--camunda.bpm.job-execution.queue-capacity=64",
    "--camunda.bpm.job-execution.max-jobs-per-acquisition=32", "--camunda.bpm.job-execution.wait-time-in-millis=250", "--camunda.bpm.job-execution.max-wait=250",
    "--camunda.bpm.generic-properties.properties.jobExecutorAcquireByDueDate=true"
  };

  private final List<String> parts = List.of(System.getProperty("bench.parts", "tasks").split(","));
  private final boolean quick = Boolean.getBoolean("bench.quick");
  private final int open = Integer.getInteger("bench.open", quick ? 20_000 : 1_000_000);
  private final int rounds = Integer.getInteger("bench.rounds", quick ? 1 : 7);
  private final int entries = Integer.getInteger("bench.entries", quick ? 50_000 : 1_000_000);
  private final Duration slice = Duration.ofSeconds(quick ? 3 : 8);
  private final Path folder = Path.of(System.getProperty("bench.folder"));
  private final Path sources = Path.of("src", "bench", "sql");
  private final Figures figures = new Figures();
  private final List<AutoCloseable> running = new ArrayList<>();
  private Server server;

  public static void main(String[] arguments) throws Exception {
    // One connection a worker, kept; five is what there would be.
    System.setProperty("http.maxConnections", String.valueOf(2 * WORKERS));
    Benchmark benchmark = new Benchmark();
    try {
      benchmark.run();
    } finally {
      for (int i = benchmark.running.size() - 1; i >= 0; i--) {
        benchmark.running.get(i).close();
      }
    }
  }

  private void run() throws Exception {
    server = Server.start(folder, Boolean.getBoolean("bench.keep"));
    running.add(server);
    // What an earlier run has left is brought to today's tables.
    caseward("caseward_empty").close();
    if (!server.has("peer_empty")) {
      Application peer = peer("peer_empty");
      new Side.Peer(peer.address()).startFirst();
      peer.close();
    }
    seed("caseward");
    seed("peer");
    if (rounds > 0 && parts.contains("tasks")) {
      measure();
    }
    if (rounds > 0 && parts.contains("clocks")) {
      clocks();
    }
    if (rounds > 0 && parts.contains("slack")) {
      slack();
    }
  }

  private void slack() throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Posting posting = new Posting(server, this::caseward, figures);
    posting.measure();
    posting.write(Path.of(System.getProperty("bench.slack-report", "docs/benchmark-slack.md")), load, open);
  }

  private void clocks() throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Timers timers = new Timers(server, this::alone, figures);
    timers.measure();
    new ClockReport(timers, figures, server, open, load).write(Path.of(System.getProperty("bench.clocks-report", "docs/benchmark-clocks.md")));
  }

  private Application alone(Timers.Kind kind, String database) throws IOException, InterruptedException {
    return switch (kind) {
      case CASEWARD -> caseward(database);
      case VANILLA -> peer(database);
      case TUNED -> peer(database, TUNED);
    };
  }

  private void measure() throws Exception {
    figures.add("load before", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());

    Application full = keep(caseward("caseward_full"));
    Application peerFull = keep(peer("peer_full"));
    Application small = keep(caseward("caseward_small"));
    Application peerSmall = keep(peer("peer_small"));
    Side caseward = new Side.Caseward(full.address());
    Side plain = new Side.Peer(peerFull.address());
    Side casewardSmall = new Side.Caseward(small.address());
    Side plainSmall = new Side.Peer(peerSmall.address());
    server.run("caseward_full", Side.Caseward.tokens());
    server.run("caseward_small", Side.Caseward.tokens());
    warmUp("caseward_full", caseward, full);
    warmUp("peer_full", plain, peerFull);
    warmUp("caseward_small", casewardSmall, small);
    warmUp("peer_small", plainSmall, peerSmall);
    for (int round = 1; round <= rounds; round++) {
      System.out.printf("bench: round %d of %d%n", round, rounds);
      takeNext("caseward", "full", caseward);
      takeNext("peer", "full", plain);
      takeNext("caseward", "small", casewardSmall);
      takeNext("peer", "small", plainSmall);
      atTheBound(caseward);
      pagesWithAndWithoutPolicies(caseward, round);
      pages("peer", plain, PAGES_OF_PEER);
      counts(caseward, plain);
    }
    figures.add("held", highestHeld(caseward));
    record();
    new Report(figures, server, open, entries, rounds, quick).write(Path.of(System.getProperty("bench.report", "docs/benchmark.md")));
  }

  /** With everything else shut: a month of the record is verified when nobody waits. */
  private void record() throws Exception {
    Recording recording = new Recording(server, figures);
    recording.entries("caseward_small");
    while (running.size() > 1) {
      running.remove(running.size() - 1).close();
    }
    server.run("postgres", "drop database if exists caseward_record");
    server.copy("caseward_record", "caseward_empty");
    int before = Integer.parseInt(server.one("caseward_record", "select count(*) from audit_entry"));
    server.record("caseward_record", sources.resolve("record.sql"), entries);
    try (Application application = caseward("caseward_record")) {
      recording.chains("caseward_record", before + entries);
    }
    recording.verifies("caseward_record", Path.of(System.getProperty("bench.caseward")), folder.resolve("caseward_record"), folder.resolve("verify-record.log"));
  }

  private Application caseward(String database, String... more) throws IOException, InterruptedException {
    List<String> settings = start(database);
    settings.addAll(List.of(more));
    settings.addAll(List.of("--caseward.demo=true", "--caseward.demo-data=false", "--caseward.rate.per-second=10000", "--caseward.rate.burst=10000", "--caseward.home=" + folder.resolve(database)));
    return Application.start(Path.of(System.getProperty("bench.caseward")), folder.resolve(database + ".log"), "/api/v1/queues", settings);
  }

  private Application peer(String database, String... more) throws IOException, InterruptedException {
    List<String> settings = start(database);
    settings.addAll(List.of(more));
    return Application.start(Path.of(System.getProperty("bench.peer")), folder.resolve(database + ".log"), "/engine-rest/process-definition/key/review", settings);
  }

  /** Of an application's database, made where it is not there yet. */
  private List<String> start(String database) {
    if (!server.has(database)) {
      server.create(database);
    }
    return new ArrayList<>(server.settings(database));
  }

  private Application keep(Application application) {
    running.add(application);
    return application;
  }

  /** Each size of a side; what an earlier run has filled is taken as it is. */
  private void seed(String side) throws IOException {
    for (Map.Entry<String, Integer> size : sizes().entrySet()) {
      if (!server.has(side + size.getKey())) {
        fill(side, side + size.getKey(), size.getValue());
      }
    }
  }

  private Map<String, Integer> sizes() {
    Map<String, Integer> sizes = new HashMap<>(Map.of("_full", open));
    if (parts.contains("tasks")) {
      sizes.put("_small", Math.min(SMALL, open));
    }
    if (parts.contains("clocks")) {
      sizes.put("_few", Math.min(Timers.FEW, open));
    }
    return sizes;
  }

  private void fill(String side, String database, int tasks) throws IOException {
    long start = System.nanoTime();
    server.run("postgres", "drop database if exists filling");
    server.copy("filling", side + "_empty");
    server.seed("filling", sources.resolve(side + ".sql"), tasks);
    if (Integer.parseInt(server.one("filling", "select count(*) from act_ru_task")) < tasks) {
      throw new IllegalStateException(database + " was not filled.");
    }
    server.run("postgres", "alter database filling rename to " + database);
    System.out.printf("bench: %s filled in %d s%n", database, (System.nanoTime() - start) / 1_000_000_000L);
  }

  /**
   * A Java program is slow until it has done the same many thousand times, and its compilers take
   * the two cores meanwhile: it goes on until it has not become faster for a while, and they rest.
   */
  private void warmUp(String database, Side side, Application application) throws InterruptedException {
    double best = 0;
    int slices = 0;
    for (int flat = 0; flat < FLAT_SLICES && slices < (quick ? 1 : MOST_SLICES); slices++) {
      Duration compiled = application.compiling();
      long begin = System.nanoTime();
      double rate = OpenLoop.run(WORKERS, ALL_IT_CAN, slice, (worker, turn) -> side.takeNext(worker)).rate();
      double compiling = (double) application.compiling().minus(compiled).toNanos() / (System.nanoTime() - begin);
      flat = rate > best * FASTER || compiling > COMPILING ? 0 : flat + 1;
      best = Math.max(best, rate);
      putBack(database, side);
      OpenLoop.run(WORKERS, side instanceof Side.Peer ? PAGES_OF_PEER : PAGES, slice.dividedBy(2), (worker, turn) -> side.page(turn));
    }
    System.out.printf("bench: %s took %.0f a second once warm, after %d slices%n", database, best, slices);
  }

  /** As many a second as eight workers get, and on Caseward's side how far the counts are behind meanwhile. */
  private void takeNext(String name, String size, Side side) throws Exception {
    Taken taken = new Taken();
    boolean watched = side instanceof Side.Caseward;
    long waited = watched ? waiting(side) : 0;
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Double> behind = watched ? CompletableFuture.supplyAsync(() -> furthestBehind(side, taken, waited, over)) : CompletableFuture.completedFuture(0.0);
    Outcome outcome = OpenLoop.run(WORKERS, ALL_IT_CAN, slice, (worker, turn) -> taken.add(side.takeNext(worker)));
    over.set(true);
    check(outcome);
    figures.add(name + " taken a second, " + size, outcome.rate());
    if (watched) {
      figures.add("seconds behind, " + size, behind.join());
    }
    putBack(name + "_" + size, side);
  }

  private static double furthestBehind(Side side, Taken taken, long waited, AtomicBoolean over) {
    double furthest = 0;
    try {
      while (!over.get()) {
        long asked = System.nanoTime();
        furthest = Math.max(furthest, taken.secondsBehind(asked, waited - waiting(side)));
        Thread.sleep(100);
      }
      return furthest;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long waiting(Side side) throws IOException, InterruptedException {
    return side.waiting().entrySet().stream().filter(queue -> queue.getKey().startsWith("bench-")).mapToLong(Map.Entry::getValue).sum();
  }

  private void atTheBound(Side caseward) throws InterruptedException {
    Outcome outcome = at(caseward, BOUND_RATE);
    figures.add("p50 at the bound", outcome.milliseconds(50));
    figures.add("p99 at the bound", outcome.milliseconds(99));
  }

  /** Vacuuming made every connection's plans anew, which a running product's are not: the rate stands for a while before it is measured. */
  private Outcome at(Side caseward, double rate) throws InterruptedException {
    Taken taken = new Taken();
    check(OpenLoop.run(WORKERS, rate, slice.dividedBy(4), (worker, turn) -> taken.add(caseward.takeNext(worker))));
    Outcome outcome = OpenLoop.run(WORKERS, rate, slice, (worker, turn) -> taken.add(caseward.takeNext(worker)));
    check(outcome);
    putBack("caseward_full", caseward);
    return outcome;
  }

  private void pages(String name, Side side, double rate) throws InterruptedException {
    server.run("postgres", "select pg_stat_statements_reset()");
    Outcome outcome = OpenLoop.run(WORKERS, rate, slice, (worker, turn) -> side.page(turn));
    check(outcome);
    figures.add(name + " page p50", outcome.milliseconds(50));
    figures.add(name + " page p99", outcome.milliseconds(99));
    if (name.equals("caseward")) {
      figures.add("page buffers", Double.parseDouble(server.one("postgres", """
          select max((shared_blks_hit + shared_blks_read)::float / calls) from pg_stat_statements
          where query like 'select found.* from%' and calls > 10""")));
    }
  }

  /** The same pages held to row-level security and not, first one then the other in turn; the answers are the same. */
  private void pagesWithAndWithoutPolicies(Side caseward, int round) throws InterruptedException {
    boolean first = round % 2 == 1;
    for (boolean held : List.of(first, !first)) {
      policies(held);
      try {
        // What was planned under the other is planned anew.
        OpenLoop.run(WORKERS, PAGES, slice.dividedBy(4), (worker, turn) -> caseward.page(turn));
        pages(held ? "caseward" : "caseward without policies", caseward, PAGES);
      } finally {
        policies(true);
      }
    }
  }

  private void policies(boolean held) {
    server.run("caseward_full", """
        do $$
        declare guarded record;
        begin
          for guarded in select oid::regclass as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace loop
            execute format('alter table %%s %s row level security', guarded.name);
          end loop;
        end
        $$""".formatted(held ? "enable" : "disable"));
  }

  /** Exact when quiet: nothing changes while they are compared with the tasks themselves. */
  private void counts(Side caseward, Side peer) throws IOException, InterruptedException {
    Map<String, Long> served = caseward.waiting();
    long wrong = server.rows("caseward_full", "select queue, count(*) from task where state = 'open' and assignee is null group by queue").stream()
        .filter(queue -> !served.getOrDefault(queue.get(0), 0L).equals(Long.valueOf(queue.get(1))))
        .count();
    figures.add("counts wrong when quiet", wrong);
    figures.add("caseward counts", milliseconds(caseward));
    figures.add("peer counts", milliseconds(peer));
  }

  private static double milliseconds(Side side) throws IOException, InterruptedException {
    long start = System.nanoTime();
    side.waiting();
    return (System.nanoTime() - start) / 1e6;
  }

  /** Up until neither of two slices in turn is held: one alone may have met what else the machine does. */
  private double highestHeld(Side caseward) throws InterruptedException {
    double held = 0;
    for (double rate = 100; rate <= ALL_IT_CAN; rate += quick || rate < 200 ? 50 : 25) {
      if (!holds(caseward, rate) && !holds(caseward, rate)) {
        return held;
      }
      held = rate;
    }
    return held;
  }

  private boolean holds(Side caseward, double rate) throws InterruptedException {
    Outcome outcome = at(caseward, rate);
    System.out.printf("bench: at %.0f a second p99 is %.1f ms%n", rate, outcome.milliseconds(99));
    return outcome.milliseconds(99) <= BOUND_P99 && outcome.rate() >= rate * 0.98;
  }

  /** Thousands of tasks at once leave the application counts to move and entries to seal, which are no part of what is measured next. */
  private void putBack(String database, Side side) throws InterruptedException {
    server.run(database, side.putBack());
    Thread.sleep(SETTLING.toMillis());
  }

  /** A failed call, or a task given twice, is no figure. */
  private static void check(Outcome outcome) {
    if (!outcome.failures().isEmpty()) {
      throw new IllegalStateException("%d of %d calls failed, such as: %s".formatted(outcome.failures().size(), outcome.latency().getTotalCount(), outcome.failures().peek()));
    }
  }
}
