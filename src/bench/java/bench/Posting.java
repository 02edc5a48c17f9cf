package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How soon Slack hears of what is overdue: from each matter's deadline to the request that reaches it. */
final class Posting {

  private static final boolean QUICK = Boolean.getBoolean("bench.quick");

  static final int MANY = QUICK ? 200 : 2_000;
  static final Duration SPAN = Duration.ofSeconds(QUICK ? 6 : 60);
  static final int CHANNELS = 40;
  static final Duration LATENCY = Duration.ofMillis(150);
  static final double REFUSED = 0.02;
  private static final int WARM = QUICK ? 80 : 800;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String DATABASE = "posting";

  /** A storm would make one message of many: here each matter has its own. */
  private static final String NO_STORMS = "update ladder_edition set rules = rules || '{\"storm\": 0}'";

  /**
   * As many of each queue and ladder, in turn: a channel hears of one after the other, evenly. What is
   * critical takes the ladder of its own.
   */
  private static final String DUE_SOON = """
      insert into bench.soon (job, execution, due)
      select id_, execution_id_, now() + interval '%1$d milliseconds' + row_number() over (order by turn, queue, grave) * interval '%2$d milliseconds' / %3$d
      from (
        select j.id_, j.execution_id_, t.queue, t.severity = 'critical' as grave, row_number() over (partition by t.queue, t.severity = 'critical' order by t.id) as turn
        from act_ru_job j join act_ru_task e on e.execution_id_ = j.execution_id_ join task t on t.id = e.id_
        where j.type_ = 'timer' and j.duedate_ > localtimestamp + interval '12 hours') far
      where turn <= %4$d
      order by turn, queue, grave limit %3$d""";

  private final Server server;
  private final Sides sides;
  private final Figures figures;

  Posting(Server server, Sides sides, Figures figures) {
    this.server = server;
    this.sides = sides;
    this.figures = figures;
  }

  /** Where an application is to be had that talks to a Slack. */
  interface Sides {

    Application start(String database, String... settings) throws IOException, InterruptedException;
  }

  void measure() throws Exception {
    server.run("postgres", "drop database if exists " + DATABASE, "checkpoint");
    server.copy(DATABASE, "caseward_full");
    Firing firing = new Firing(server, DATABASE);
    firing.watch();
    server.run(DATABASE, NO_STORMS);
    try (SlackEnd slack = new SlackEnd(LATENCY, REFUSED);
        Application application = sides.start(DATABASE, "--caseward.slack.token=xoxb-bench", "--caseward.slack.endpoint=" + slack.address(), "--caseward.slack.channel=#<queue>-<ladder>")) {
      posted(firing, slack, WARM, SPAN.dividedBy(2));
      slack.forget();
      keep(posted(firing, slack, MANY, SPAN), slack);
    }
    server.run("postgres", "drop database " + DATABASE);
  }

  /** Seconds from each matter's deadline to its first request. */
  private List<Double> posted(Firing firing, SlackEnd slack, int many, Duration span) throws InterruptedException {
    firing.begin(dueSoon(many, span));
    Map<String, Instant> due = due();
    long end = System.nanoTime() + Firing.AHEAD.plus(span).plus(PATIENCE).toNanos();
    while (slack.taken() < many && System.nanoTime() < end) {
      Thread.sleep(250);
    }
    Map<String, Instant> reached = slack.reached();
    return due.entrySet().stream()
        .filter(matter -> reached.containsKey(matter.getKey()))
        .map(matter -> Duration.between(matter.getValue(), reached.get(matter.getKey())).toNanos() / 1e9)
        .toList();
  }

  private static String[] dueSoon(int many, Duration span) {
    String[] usual = Side.dueSoon(true, many, Firing.AHEAD, span);
    usual[0] = DUE_SOON.formatted(Firing.AHEAD.toMillis(), span.toMillis(), many, many / CHANNELS + 1);
    return usual;
  }

  private Map<String, Instant> due() {
    Map<String, Instant> due = new HashMap<>();
    server.rows(DATABASE, "select t.case_number, to_char(s.due at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') from bench.soon s join task t on t.id = s.task")
        .forEach(row -> due.put(row.get(0), Instant.parse(row.get(1))));
    return due;
  }

  private void keep(List<Double> late, SlackEnd slack) {
    late.forEach(seconds -> figures.quietly("to Slack, ms", seconds * 1_000));
    figures.add("to Slack, p50, ms", figures.percentile("to Slack, ms", 0.5));
    figures.add("to Slack, p99, ms", figures.percentile("to Slack, ms", 0.99));
    figures.add("to Slack, last, ms", figures.most("to Slack, ms"));
    figures.add("not heard of by Slack", MANY - late.size());
    figures.add("not taken by Slack", MANY - slack.taken());
    figures.add("taken twice by Slack", slack.takenTwice());
    figures.add("channels", slack.channels());
    figures.add("posts answered 429", slack.refusals());
    figures.add("messages within 0.9 s of the one before", slack.closerThan(Duration.ofMillis(900)));
  }

  void write(Path page, double load, int open) throws IOException {
    StringBuilder rows = new StringBuilder();
    Lines.row(rows, "deadline to the request, p50, ms", "", Figures.number(figures.most("to Slack, p50, ms")));
    Lines.row(rows, "deadline to the request, p99, ms", Lines.atMost(500, figures.most("to Slack, p99, ms")), Figures.number(figures.most("to Slack, p99, ms")));
    Lines.row(rows, "the latest, ms", "", Figures.number(figures.most("to Slack, last, ms")));
    Lines.row(rows, "escalations that Slack did not take", Lines.atMost(0, figures.most("not taken by Slack")), Lines.whole((int) figures.most("not taken by Slack")));
    Lines.row(rows, "escalations that it took twice", Lines.atMost(0, figures.most("taken twice by Slack")), Lines.whole((int) figures.most("taken twice by Slack")));
    Lines.row(rows, "messages within 0.9 s of the one before in their channel", "", Lines.whole((int) figures.most("messages within 0.9 s of the one before")));
    Lines.write(page, """
        # Benchmark of what Slack hears

        Made by `mvn -Pbench verify -Dbench.parts=slack`: %s reviews fall due within %d s, evenly, beside %s open ones; each escalates
        into one of %d channels of a Slack that answers after %d ms and asks %d%% of all posts to wait for a second.

        | figure | bound | Caseward |
        |---|---|---|
        %s
        ## What it ran on

        %s

        ## How it is measured

        - The Slack stands in the program that measures, on the same machine. A request has reached it when it is read; the first about
          a case counts, refused or not. The deadline is the due time of the review's boundary timer, set by SQL 15 s ahead.
        - Between the two lie the timer, the `escalation` SOP with its decision table, ladder, record and outbox, and the sender.
        - Storms are switched off: each matter has a message of its own. %s escalations unmeasured come first.
        """.formatted(Lines.whole(MANY), SPAN.toSeconds(), Lines.whole(open), CHANNELS, LATENCY.toMillis(), Math.round(REFUSED * 100), rows,
            Lines.facts(server, load), Lines.whole(WARM)));
  }
}
