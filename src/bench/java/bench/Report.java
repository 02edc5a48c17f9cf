package bench;

import java.io.IOException;
import java.nio.file.Path;

/** The page that says what was measured, and on what. */
final class Report {

  private final Figures figures;
  private final Server server;
  private final int open;
  private final int entries;
  private final int rounds;
  private final boolean quick;

  Report(Figures figures, Server server, int open, int entries, int rounds, boolean quick) {
    this.figures = figures;
    this.server = server;
    this.open = open;
    this.entries = entries;
    this.rounds = rounds;
    this.quick = quick;
  }

  void write(Path page) throws IOException {
    Lines.write(page, text());
  }

  private String text() {
    return """
        # Benchmark

        Made by `mvn -Pbench verify`%s: %s open tasks, one in ten of them in someone's hands, in 20 queues. Caseward stands beside a plain
        Camunda 7.24 with its default settings that does the same through its REST. Figures are medians [quartiles] of %d rounds; a ratio is
        the median of the rounds' own ratios.

        | figure | bound | Caseward | Camunda | ratio |
        |---|---|---|---|---|
        %s
        ## The record

        | figure | bound | Caseward |
        |---|---|---|
        %s
        An entry's cost is what the database says its trigger took while a task was taken, 3,000 takes one after the other. The %s
        entries are written by SQL as the triggers write them, chained by the running application, and verified by
        `java -jar caseward.jar verify-record`, its own start included.

        ## What it ran on

        %s

        ## How it is measured

        - Both are programs of their own beside the load, on this one machine; each has its own database in one PostgreSQL with room for it,
          written to disk before it is acknowledged. A round is one slice of each in turn, so that what else the machine does meets both
          alike.
        - The load is open: calls are sent at a stated rate whatever the answers do, by 8 workers, each with one call at a time. A call
          that could not be sent in time counts from the instant at which it should have been. "A second" is what comes of a rate that
          neither can answer. Before the first round each side is warmed up until it has not become faster for a while and Java's
          compilers, which have one of the two cores for minutes, have come to rest. After each slice what was taken is put back, the table
          vacuumed, and three seconds left for what that left to do. Vacuuming lets every connection plan its statements anew, which a
          running product does not: a stated rate stands for two seconds before it is measured. "Held" is what one of two slices held.
        - *Take next* in Caseward is `POST /api/v1/assignments` of reviewers of three vendors, each fit for tasks of their vendor in two or
          three languages: it signs in by a token, chooses by severity, time to breach and age, takes the task with a lease, and tells open lists and
          counts. In Camunda it is `POST /engine-rest/task` for the eight of highest priority among 20 candidate groups, then a claim of one
          of them, of the next where someone else has it: no sign-in, no vendor, no language. Caseward's engine does not hear of who has a
          task: that is the product's own matter, so nothing of the engine is written on taking.
        - The *list* is the first 25 that wait in three queues by due time: `GET /api/v1/tasks`, in turn by a lead, who sees all vendors, and
          by reviewers, at %s a second; in Camunda `POST /engine-rest/task` with the three groups, at %s a second, since more would queue up.
        - *Row-level security* is switched off and on again by the owner in the middle of each round, and the same pages are asked for with
          and without it; what it adds is the ratio of the two, and 1 is nothing. The statements name a reader's vendor themselves, so that
          both give the same answers.
        - *Buffers* are those of the list's statement, hit or read, as the database counts them. *Counts* are Caseward's
          `GET /api/v1/queues` and one count for each queue in Camunda. They are held against the tasks themselves while nothing happens;
          under load against the answers that the load had before it asked.
        - The seed is SQL: for each task Caseward's case, subject, report, evidence, timeline, task and clocks and the engine's instance, step,
          task and timer, as they stand after a report; for Camunda what one started instance leaves behind, history at its default level.
          Due times lie ahead, so no timer fires meanwhile. No task is finished: the tables hold open work only.
        - What a list transfers is the same on every machine and is held by a test, `TransferTest`, to 150 KB on first load and 15 KB on a change.
        """.formatted(quick ? " -Dbench.quick" : "", Lines.whole(open), rounds, rows(), recorded(), Lines.whole(entries), facts(), "50", "1");
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    Lines.row(rows, "taken a second, 8 workers", Lines.atLeast(300, figures.median("caseward taken a second, full")), figures.text("caseward taken a second, full"), figures.text("peer taken a second, full"),
        figures.ratio("caseward taken a second, full", "peer taken a second, full"));
    Lines.row(rows, "the same with 10,000 open", "", figures.text("caseward taken a second, small"), figures.text("peer taken a second, small"),
        figures.ratio("caseward taken a second, small", "peer taken a second, small"));
    Lines.row(rows, "rate to that with 10,000 open", Lines.atLeast(0.8, figures.medianRatio("caseward taken a second, full", "caseward taken a second, small")), figures.ratio("caseward taken a second, full", "caseward taken a second, small"),
        figures.ratio("peer taken a second, full", "peer taken a second, small"), "");
    Lines.row(rows, "take next at 300 a second, p50, ms", "", figures.text("p50 at the bound"), "", "");
    Lines.row(rows, "take next at 300 a second, p99, ms", Lines.atMost(50, figures.median("p99 at the bound")), figures.text("p99 at the bound"), "", "");
    Lines.row(rows, "highest rate held with p99 within 50 ms", Lines.atLeast(300, figures.most("held")), Figures.number(figures.most("held")), "", "");
    Lines.row(rows, "tasks given twice", "0", "0", "0", "");
    Lines.row(rows, "list page, p50, ms", Lines.atMost(5, figures.median("caseward page p50")), figures.text("caseward page p50"), figures.text("peer page p50"), figures.ratio("caseward page p50", "peer page p50"));
    Lines.row(rows, "list page, p99, ms", Lines.atMost(20, figures.median("caseward page p99")), figures.text("caseward page p99"), figures.text("peer page p99"), figures.ratio("caseward page p99", "peer page p99"));
    Lines.row(rows, "the same without row-level security, p50, ms", "", figures.text("caseward without policies page p50"), "", "");
    Lines.row(rows, "what row-level security adds to the list page, p50", Lines.atMost(1.1, figures.medianRatio("caseward page p50", "caseward without policies page p50")), figures.ratio("caseward page p50", "caseward without policies page p50"), "", "");
    Lines.row(rows, "list page, buffers", Lines.atMost(120, figures.median("page buffers")), figures.text("page buffers"), "", "");
    Lines.row(rows, "queues counted wrong when quiet", Lines.atMost(0, figures.most("counts wrong when quiet")), Lines.whole((int) figures.most("counts wrong when quiet")), "", "");
    Lines.row(rows, "counts behind under load, at most, s", Lines.atMost(1, behind()), Figures.number(behind()), "", "");
    Lines.row(rows, "all queues' counts, ms", "", figures.text("caseward counts"), figures.text("peer counts"), figures.ratio("caseward counts", "peer counts"));
    return rows.toString();
  }

  private String recorded() {
    StringBuilder rows = new StringBuilder();
    Lines.row(rows, "an entry, p50, ms", "", Figures.number(figures.percentile("an entry's ms", 0.5)));
    Lines.row(rows, "an entry, p95, ms", Lines.atMost(2, figures.percentile("an entry's ms", 0.95)), Figures.number(figures.percentile("an entry's ms", 0.95)));
    Lines.row(rows, "%s entries verified, s".formatted(Lines.whole(entries)), Lines.atMost(60, figures.most("seconds to verify")), Figures.number(figures.most("seconds to verify")));
    Lines.row(rows, "entries chained a second", "", Figures.number(figures.most("entries chained a second")));
    return rows.toString();
  }

  private double behind() {
    return Math.max(figures.most("seconds behind, full"), figures.most("seconds behind, small"));
  }

  private String facts() {
    return Lines.facts(server, figures.most("load before"), "databases of %s (Caseward) and %s (Camunda)".formatted(Lines.size(server, "caseward_full"), Lines.size(server, "peer_full")));
  }
}
