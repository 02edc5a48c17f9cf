package io.caseward.cases;

import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds a report to the case that is open about the same subject and reason. */
@Component
class CaseJoining {

  /** One statement: a case that is being decided meanwhile is not joined. */
  private static final String JOIN =
      """
      update case_file
      set report_count = report_count + 1,
          reported_at = least(reported_at, :reportedAt),
          detector_score = greatest(detector_score, :score),
          reported_severity = case
            when array_position(:severities, :severity)
                 > coalesce(array_position(:severities, reported_severity), 0)
            then :severity else reported_severity end
      where subject = :subject and reason = :reason and state in ('open', 'waiting_information')
      returning number
      """;

  private static final String[] SEVERITIES = Severity.keys().toArray(String[]::new);

  private final JdbcClient database;
  private final ReportStore store;
  private final Timeline timeline;
  private final Cases cases;

  CaseJoining(JdbcClient database, ReportStore store, Timeline timeline, Cases cases) {
    this.database = database;
    this.store = store;
    this.timeline = timeline;
    this.cases = cases;
  }

  /** Joins; empty where no case is open. */
  Optional<Received> join(long subject, NewReport report, String by) {
    return database
        .sql(JOIN)
        .param("subject", subject)
        .param("reason", report.reason())
        .param("reportedAt", Sql.at(report.reportedAt()))
        .param("score", report.detector() == null ? null : report.detector().score())
        .param("severities", SEVERITIES)
        .param("severity", report.severity() == null ? null : report.severity().key())
        .query(Long.class)
        .optional()
        .map(number -> joined(number, report, by));
  }

  private Received joined(long caseNumber, NewReport report, String by) {
    String number = CaseNumber.of(caseNumber);
    String kept = store.keep(report, caseNumber, false, List.of(), by);
    timeline.add(
        number,
        "report_joined",
        by,
        report.byHand() ? Map.of("report", kept, "source", report.source()) : Map.of("report", kept, "source", report.source(), "reference", report.reference()));
    if (report.severity() != null) {
      cases.raise(number, report.severity(), null, "report", by);
    }
    return new Received(kept, number, false, false, List.of());
  }
}
