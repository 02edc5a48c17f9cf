package bench;

import bench.Firing.Outcome;
import bench.Timers.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page of what is due and when it came. */
final class ClockReport {

  private static final double LATE = 1;
  private static final double WARNED_LATE = 0.3;
  private static final double LONE_LATE = 0.3;
  private static final double RATIO = 1.2;
  private static final double ALL_WITHIN = 60;
  private static final double PAGE_P50 = 5;
  private static final double PAGE_P99 = 20;

  private final Timers timers;
  private final Figures figures;
  private final Server server;
  private final int open;
  private final double load;

  ClockReport(Timers timers, Figures figures, Server server, int open, double load) {
    this.timers = timers;
    this.figures = figures;
    this.server = server;
    this.open = open;
    this.load = load;
  }

  void write(Path page) throws IOException {
    Lines.write(page, text());
  }

  private String text() {
    return """
        # Benchmark of the clocks

        Made by `mvn -Pbench verify`, after [the worklist's](benchmark.md): how late what is due comes. Caseward stands beside Camunda 7.24 with its
        default settings and beside the same tuned. Each line is one run; a p99 is of those that came.

        | drawn timers | bound | Caseward | Camunda | Camunda, tuned |
        |---|---|---|---|---|
        %s
        | Caseward's own | bound | measured |
        |---|---|---|
        %s
        ## What it ran on

        %s

        ## How it is measured

        - Each is a program of its own beside the load, on this one machine; each has its own databases in one PostgreSQL, written to
          disk before it is acknowledged. One is at work while the other two are idle, save for the lone timers, when all three are.
        - *Drawn timers* are boundary timers of a review's step that falls due, spread evenly over a minute that begins 15 s after
          their due times are set by SQL. A timer has fired when the transaction that takes its job away is committed, by the server's
          own record of commits; what it leads to begins in the next job, in Caseward as in Camunda: there the `escalation` SOP with its
          ladder, record and messages, here one more task. 1,000 timers unmeasured come first.
        - *With %s pending* there are that many other open steps, each with a timer that is due days ahead; *with none* there are none.
        - What has not come 100 s after the last due time is told as missing, and in no percentile.
        - *Tuned* is what its manual and its users turn to: four hands, 32 jobs at a time, never more than 250 ms of wait, the due
          first, and an index on the due date. Its history stays at the default.
        - *Lone* are twelve timers five seconds apart, after two minutes in which nothing happened.
        - *Warnings* are milestones at half of a clock's target, kept by Caseward alone; one has come when its event is committed.
        - *Overdue at start*: the application is started anew with 10,000 timers 10 to 20 minutes overdue, and asked for list pages, %s a
          second, from its first answer on. Out of order is how much longer another was overdue that came later.
        """.formatted(drawn(), own(), Lines.facts(server, load, "databases of %s (Caseward) and %s (Camunda)".formatted(Lines.size(server, "caseward_full"), Lines.size(server, "peer_full"))),
            Lines.whole(open), Timers.PAGES);
  }

  private String drawn() {
    StringBuilder rows = new StringBuilder();
    String many = Lines.whole(Timers.SLAS);
    p99(rows, many + " in a minute with none pending, p99 late, s", Timers.SLAS + " few", Lines.atMost(LATE, of(Kind.CASEWARD, Timers.SLAS + " few").p99()));
    p99(rows, "the same with " + Lines.whole(open) + " pending", Timers.SLAS + " full", Lines.atMost(LATE, of(Kind.CASEWARD, Timers.SLAS + " full").p99()));
    Lines.row(rows, "the second to the first", Lines.atMost(RATIO, ratio(Kind.CASEWARD)), Figures.number(ratio(Kind.CASEWARD)), Figures.number(ratio(Kind.VANILLA)), Figures.number(ratio(Kind.TUNED)));
    Outcome most = of(Kind.CASEWARD, Timers.MANY + " full");
    row(rows, Lines.whole(Timers.MANY) + " in a minute, all come after, s", Lines.atMost(2 * ALL_WITHIN, most.missing() == 0 ? minute() + most.last() : Double.POSITIVE_INFINITY), Timers.MANY + " full",
        outcome -> outcome.missing() == 0 ? Figures.number(minute() + outcome.last()) : "%s of %s missing".formatted(Lines.whole(outcome.missing()), Lines.whole(outcome.wanted())));
    p99(rows, "the same, p99 late, s", Timers.MANY + " full", "");
    row(rows, "lone timers after two idle minutes, latest, s", Lines.atMost(LONE_LATE, of(Kind.CASEWARD, "lone").last()), "lone", outcome -> told(outcome, outcome.last()));
    List<String> early = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      early.add(Integer.toString(timers.outcomes().entrySet().stream().filter(outcome -> outcome.getKey().startsWith(kind.key())).mapToInt(outcome -> outcome.getValue().early()).sum()));
    }
    Lines.row(rows, "early, in all of these", "0", early.get(0), early.get(1), early.get(2));
    return rows.toString();
  }

  /** The last one is due then. */
  private static double minute() {
    return Timers.SPAN.toSeconds();
  }

  private interface Cell {
    String of(Outcome outcome);
  }

  private void p99(StringBuilder rows, String what, String name, String bound) {
    row(rows, what, bound, name, outcome -> told(outcome, outcome.p99()));
  }

  private static String told(Outcome outcome, double seconds) {
    return outcome.missing() == 0 ? Figures.number(seconds) : "%s, %s missing".formatted(Figures.number(seconds), Lines.whole(outcome.missing()));
  }

  private void row(StringBuilder rows, String what, String bound, String name, Cell cell) {
    Lines.row(rows, what, bound, cell.of(of(Kind.CASEWARD, name)), cell.of(of(Kind.VANILLA, name)), cell.of(of(Kind.TUNED, name)));
  }

  private Outcome of(Kind kind, String name) {
    return timers.outcomes().get(kind.key() + " " + name);
  }

  private double ratio(Kind kind) {
    return of(kind, Timers.SLAS + " full").p99() / of(kind, Timers.SLAS + " few").p99();
  }

  private String own() {
    StringBuilder rows = new StringBuilder();
    Outcome warned = timers.outcomes().get("warnings");
    Lines.row(rows, Lines.whole(Timers.MANY) + " warnings in a minute, p99 late, s", Lines.atMost(WARNED_LATE, warned.p99()), told(warned, warned.p99()));
    Lines.row(rows, "warnings early", Lines.atMost(0, warned.early()), Integer.toString(warned.early()));
    double handled = figures.most("seconds until all overdue were handled");
    Lines.row(rows, Lines.whole(Timers.MANY) + " overdue at start, all come after, s", Lines.atMost(ALL_WITHIN, timers.outcomes().get("overdue at start").missing() == 0 ? handled : Double.POSITIVE_INFINITY), Figures.number(handled));
    Lines.row(rows, "of these furthest out of order, s", "", Figures.number(figures.most("furthest out of order, s")));
    Lines.row(rows, "list page meanwhile, p50, ms", Lines.atMost(PAGE_P50, figures.most("page p50 meanwhile")), Figures.number(figures.most("page p50 meanwhile")));
    Lines.row(rows, "list page meanwhile, p99, ms", Lines.atMost(PAGE_P99, figures.most("page p99 meanwhile")), Figures.number(figures.most("page p99 meanwhile")));
    return rows.toString();
  }
}
