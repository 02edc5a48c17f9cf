package bench;

import bench.Firing.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How late what is due comes, beside the same engine with its default settings and with the ones that
 * its users turn to: each of the three alone at work, on one PostgreSQL, in one run.
 */
final class Timers {

  private static final boolean QUICK = Boolean.getBoolean("bench.quick");

  static final int SLAS = QUICK ? 300 : 3_000;
  static final int MANY = QUICK ? 1_000 : 10_000;
  static final int LONE = 12;

  private static final int WARM = QUICK ? 100 : 1_000;

  /** So many that none is pending beside those that are due. */
  static final int FEW = WARM + SLAS;
  static final Duration SPAN = Duration.ofSeconds(QUICK ? 6 : 60);
  private static final Duration IDLE = Duration.ofSeconds(QUICK ? 12 : 120);

  /** After this long what has not come is told as missing. */
  private static final Duration PATIENCE = Duration.ofSeconds(QUICK ? 20 : 100);

  static final int PAGES = 20;

  private final Server server;
  private final Sides sides;
  private final Figures figures;
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

  Timers(Server server, Sides sides, Figures figures) {
    this.server = server;
    this.sides = sides;
    this.figures = figures;
  }

  /** Where each kind of application is to be had. */
  interface Sides {

    Application start(Kind kind, String database) throws IOException, InterruptedException;
  }

  /** Who is measured. */
  enum Kind {
    CASEWARD("caseward"),
    VANILLA("peer"),
    TUNED("peer");

    final String side;

    Kind(String side) {
      this.side = side;
    }

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  Map<String, Outcome> outcomes() {
    return outcomes;
  }

  void measure() throws Exception {
    for (Kind kind : Kind.values()) {
      copy(kind, "few");
      Application application = sides.start(kind, database(kind, "few"));
      try {
        warmUp(kind, "few");
        slas(kind, "few", SLAS);
      } finally {
        application.close();
      }
    }
    List<Application> applications = new ArrayList<>();
    try {
      for (Kind kind : Kind.values()) {
        copy(kind, "full");
        applications.add(sides.start(kind, database(kind, "full")));
      }
      lone();
      for (Kind kind : Kind.values()) {
        warmUp(kind, "full");
        slas(kind, "full", SLAS);
        slas(kind, "full", MANY);
      }
      warnings();
    } finally {
      for (Application application : applications) {
        application.close();
      }
    }
    overdueAtStart();
    for (Kind kind : Kind.values()) {
      server.run("postgres", "drop database " + database(kind, "few"), "drop database " + database(kind, "full"));
    }
  }

  private static String database(Kind kind, String size) {
    return "clocks_" + kind.key() + "_" + size;
  }

  private void copy(Kind kind, String size) {
    server.run("postgres", "drop database if exists " + database(kind, size), "checkpoint");
    server.copy(database(kind, size), kind.side + "_" + size);
    server.run("postgres", "checkpoint");
    firing(kind, size).watch();
    if (kind == Kind.TUNED) {
      server.run(database(kind, size), "create index tuned_due_dates on act_ru_job (duedate_)");
    }
  }

  private Firing firing(Kind kind, String size) {
    return new Firing(server, database(kind, size));
  }

  private void warmUp(Kind kind, String size) throws InterruptedException {
    lets(kind, size, WARM, Firing.AHEAD, SPAN.dividedBy(3)).await(WARM, SPAN.plus(PATIENCE));
  }

  private void slas(Kind kind, String size, int many) throws InterruptedException {
    keep(kind.key() + " " + many + " " + size, lets(kind, size, many, Firing.AHEAD, SPAN).await(many, Firing.AHEAD.plus(SPAN).plus(PATIENCE)));
    rest(kind, size);
  }

  /** What the timers have begun is done, as far as that comes to an end in time, before the next are due. */
  private void rest(Kind kind, String size) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (Integer.parseInt(server.one(database(kind, size), "select count(*) from act_ru_job where type_ = 'message' and retries_ > 0")) > 0 && System.nanoTime() < end) {
      Thread.sleep(500);
    }
  }

  private Firing lets(Kind kind, String size, int many, Duration after, Duration span) {
    Firing firing = firing(kind, size);
    firing.begin(Side.dueSoon(kind == Kind.CASEWARD, many, after, span));
    return firing;
  }

  private void keep(String name, Outcome outcome) {
    outcomes.put(name, outcome);
    System.out.printf("bench: %s: %d of %d came, p50 %.3f s, p99 %.3f s, last %.3f s, %d early%n", name, outcome.came(), outcome.wanted(), outcome.p50(), outcome.p99(), outcome.last(), outcome.early());
  }

  /** All three idle at once, and so is the machine. */
  private void lone() throws InterruptedException {
    Map<Kind, Firing> firings = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      firings.put(kind, lets(kind, "full", LONE, IDLE, SPAN));
    }
    for (Kind kind : Kind.values()) {
      keep(kind.key() + " lone", firings.get(kind).await(LONE, IDLE.plus(SPAN).plus(PATIENCE)));
    }
  }

  private void warnings() throws InterruptedException {
    Firing firing = firing(Kind.CASEWARD, "full");
    long before = Long.parseLong(server.one(database(Kind.CASEWARD, "full"), "select coalesce(max(id), 0) from clock_event"));
    firing.begin(Side.warnSoon(MANY, Firing.AHEAD, SPAN));
    keep("warnings", firing.await("(select e.xmin, e.at from clock_event e where e.kind = 'warned' and e.id > " + before + ")", "at", MANY, Firing.AHEAD.plus(SPAN).plus(PATIENCE)));
  }

  /** As after a night's outage, with people who open their lists as soon as they can. */
  private void overdueAtStart() throws Exception {
    Firing firing = lets(Kind.CASEWARD, "full", MANY, Duration.ofMinutes(-20), Duration.ofMinutes(10));
    server.run(database(Kind.CASEWARD, "full"), Side.Caseward.tokens());
    try (Application application = sides.start(Kind.CASEWARD, database(Kind.CASEWARD, "full"))) {
      Instant ready = Instant.parse(server.one("postgres", "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
      Side side = new Side.Caseward(application.address());
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<OpenLoop.Outcome> pages = CompletableFuture.supplyAsync(() -> pagesUntil(side, over));
      Outcome outcome = firing.await(MANY, PATIENCE);
      over.set(true);
      keep("overdue at start", outcome);
      figures.add("seconds until all overdue were handled", Double.parseDouble(server.one(database(Kind.CASEWARD, "full"), "select extract(epoch from max(pg_xact_commit_timestamp(xmin)) - '" + ready + "') from bench.fired")));
      figures.add("furthest out of order, s", Double.parseDouble(server.one(database(Kind.CASEWARD, "full"), """
          select coalesce(max(extract(epoch from latest - due)), 0) from (
            select due, max(due) over (order by pg_xact_commit_timestamp(xmin), due rows between unbounded preceding and 1 preceding) as latest from bench.fired) each""")));
      figures.add("page p50 meanwhile", pages.join().milliseconds(50));
      figures.add("page p99 meanwhile", pages.join().milliseconds(99));
    }
  }

  private static OpenLoop.Outcome pagesUntil(Side side, AtomicBoolean over) {
    try {
      return OpenLoop.until(8, PAGES, over, (worker, turn) -> side.page(turn));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
