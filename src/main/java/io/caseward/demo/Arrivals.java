package io.caseward.demo;

import io.caseward.cases.Evidence;
import io.caseward.cases.InformationRequests;
import io.caseward.cases.NewReport;
import io.caseward.cases.Reports;
import io.caseward.cases.Severity;
import io.caseward.enforcement.Appeals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What comes in from outside: reports, answers, appeals. */
@InDemo
class Arrivals {

  /** Whose account the marketplace's own systems report by. */
  private static final String SYSTEMS = "admin";

  private static final List<String> PEOPLES = List.of("app-report", "app-report", "app-report", "merchant-support", "field-team");

  private final Reports reports;
  private final InformationRequests requests;
  private final Appeals appeals;
  private final Casting casting;
  private final Voices voices;

  Arrivals(Reports reports, InformationRequests requests, Appeals appeals, Casting casting, Script script) {
    this.reports = reports;
    this.requests = requests;
    this.appeals = appeals;
    this.casting = casting;
    this.voices = script.voices();
  }

  /** The report that opens the case. */
  void first(Tale tale) {
    Plot plot = tale.plot();
    Incident.Detector detector = plot.incident().detector();
    boolean found = detector != null && tale.chance(0.5);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(text(found ? tale.fill(plot.incident().finding()) : words(tale)));
    int shown = tale.chance(0.7) ? plot.incident().shows().size() : 1;
    plot.incident().shows().stream().limit(shown).map(piece -> piece.told(tale)).forEach(evidence::add);
    Instant made = tale.now().minus(tale.minutes(1, 90));
    NewReport report =
        found
            ? report(tale, detector.name(), 0, plot.severity(), made, evidence, scored(detector, tale))
            : report(tale, tale.oneOf(PEOPLES), 0, plot.severity(), made, evidence, null);
    tale.opened(reports.receive(report, by(report)).caseNumber());
  }

  /** Another report about the same. */
  void another(Tale tale, int count) {
    List<String> more = voices.again().getOrDefault(tale.plot().language(), voices.again().get("en"));
    String words = count == 1 ? more.get(0) : tale.oneOf(more);
    join(tale, count, null, tale.chance(0.4) ? words(tale) : words);
  }

  void graver(Tale tale) {
    join(tale, 9, Severity.CRITICAL, voices.graver());
  }

  private void join(Tale tale, int count, Severity severity, String words) {
    Instant made = tale.now().minus(tale.minutes(1, 20));
    NewReport report = report(tale, tale.oneOf(PEOPLES), count, severity, made, List.of(text(words)), null);
    reports.receive(report, by(report));
  }

  private static NewReport report(
      Tale tale, String source, int count, Severity severity, Instant made, List<Evidence> evidence, NewReport.Detector detector) {
    Plot plot = tale.plot();
    String reference = "%d-%d".formatted(58_000 + plot.position() * 7, count + 1);
    return new NewReport(source, reference, plot.reason(), plot.subject(), plot.language(), plot.market(), severity, made, evidence, detector);
  }

  /** Low enough where triage must not make it graver than the plot has it. */
  private static NewReport.Detector scored(Incident.Detector detector, Tale tale) {
    double score = tale.plot().ending().early() ? tale.between(0.41, 0.59) : tale.between(0.55, 0.97);
    return new NewReport.Detector(detector.name(), detector.version(), Math.round(score * 100) / 100.0);
  }

  private static String words(Tale tale) {
    return tale.fill(tale.oneOf(tale.plot().incident().says().get(tale.plot().language())));
  }

  private static Evidence text(String text) {
    return Evidence.of("text", text, null, null);
  }

  private static String by(NewReport report) {
    return report.source().equals("field-team") ? "lead" : SYSTEMS;
  }

  /** What was missing comes in. */
  void answer(Tale tale) {
    String answer = tale.fill(tale.plot().incident().answer());
    requests.receive(tale.caseNumber(), List.of(text(answer)), tale.chance(0.5) ? "lead" : "lead-2");
  }

  void appeal(Tale tale) {
    appeals.lodge(tale.caseNumber(), tale.fill(tale.plot().incident().appeal()), casting.named(tale.chance(0.5) ? "lead" : "lead-2"));
  }
}
