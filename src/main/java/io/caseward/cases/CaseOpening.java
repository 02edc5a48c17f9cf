package io.caseward.cases;

import io.caseward.database.Sql;
import io.caseward.policy.Policies;
import io.caseward.vendors.Vendors;
import io.caseward.workflow.Processes;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the case that a report is the first of, and sets its SOP going. */
@Component
class CaseOpening {

  private static final String SOP = "case-check";

  private static final String OPEN =
      """
      insert into case_file (subject, reason, state, language, market, report_count,
                             reported_severity, detector_score, policy_edition, sop,
                             reported_at, opened_at, opened_by)
      values (:subject, :reason, 'open', :language, :market, 1,
              :severity, :score, :edition, :sop, :reportedAt, :now, :by)
      returning number, nextval(pg_get_serial_sequence('timeline', 'id')) as place
      """;

  private final JdbcClient database;
  private final ReportStore store;
  private final Timeline timeline;
  private final Policies policies;
  private final Vendors vendors;
  private final Processes processes;
  private final Clock clock;

  CaseOpening(
      JdbcClient database,
      ReportStore store,
      Timeline timeline,
      Policies policies,
      Vendors vendors,
      Processes processes,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.timeline = timeline;
    this.policies = policies;
    this.vendors = vendors;
    this.processes = processes;
    this.clock = clock;
  }

  /**
   * A new case.
   *
   * @param number the case's
   * @param place its opening's place in the timeline: before whatever its SOP does at once
   */
  private record Opened(long number, long place) {}

  /**
   * The SOP starts before report, evidence and timeline are written: they go down once, under the
   * vendor that its first steps have chosen.
   */
  Received open(long subject, NewReport report, String by) {
    Instant now = clock.instant();
    List<String> warnings = warnings(report);
    Opened opened = add(subject, report, by, now);
    String number = CaseNumber.of(opened.number());
    processes.start(SOP, number);
    String kept = store.keep(report, opened.number(), true, warnings, by);
    timeline.addAt(opened.place(), now, number, "opened", by, story(report, kept, warnings));
    return new Received(kept, number, true, false, warnings);
  }

  private Opened add(long subject, NewReport report, String by, Instant now) {
    return database
        .sql(OPEN)
        .param("subject", subject)
        .param("reason", report.reason())
        .param("language", report.language())
        .param("market", report.market())
        .param("severity", report.severity() == null ? null : report.severity().key())
        .param("score", report.detector() == null ? null : report.detector().score())
        .param("edition", policies.edition())
        .param("sop", SOP)
        .param("reportedAt", Sql.at(report.reportedAt() == null ? now : report.reportedAt()))
        .param("now", Sql.at(now))
        .param("by", by)
        .query(Opened.class)
        .single();
  }

  private List<String> warnings(NewReport report) {
    List<String> covered = vendors.languages();
    return covered.contains(report.language())
        ? List.of()
        : List.of(
            "No vendor reviews in language '%s', so the case goes to the lead's queue. Covered: %s."
                .formatted(report.language(), String.join(", ", covered)));
  }

  private static Map<String, Object> story(NewReport report, String kept, List<String> warnings) {
    Map<String, Object> story = new HashMap<>();
    story.put("report", kept);
    story.put("source", report.source());
    if (!report.byHand()) {
      story.put("reference", report.reference());
    }
    if (!warnings.isEmpty()) {
      story.put("warnings", warnings);
    }
    return story;
  }
}
