package io.caseward.cases;

import io.caseward.cases.Reports.SameReportMeanwhile;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code report} and {@code evidence}. */
@Repository
class ReportStore {

  private static final String KEEP =
      """
      insert into report (case_number, vendor, source, reference, opened, severity, language, market,
                          detector, warnings, reported_at, received_at, received_by)
      select number, vendor, :source, :reference, :opened, :severity, :language, :market,
             :detector, :warnings, :reportedAt, :now, :by
      from case_file where number = :case
      on conflict (reference, source) do nothing
      returning id
      """;

  private static final String KEEP_EVIDENCE =
      """
      insert into evidence (case_number, vendor, report, type, text, url, note, file, received_at, received_by)
      select c.number, c.vendor, :report, e.type, e.text, e.url, e.note, e.file, :now, :by
      from case_file c,
           rows from (jsonb_to_recordset(:evidence) as (type text, text text, url text, note text, file uuid))
             with ordinality as e (type, text, url, note, file, place)
      where c.number = :case
      order by e.place
      """;

  private final JdbcClient database;
  private final EvidenceFiles files;
  private final Clock clock;

  ReportStore(JdbcClient database, EvidenceFiles files, Clock clock) {
    this.database = database;
    this.files = files;
    this.clock = clock;
  }

  /** What was answered when the same report came before. */
  Optional<Received> earlier(NewReport report) {
    return database
        .sql(
            """
            select id, case_number, opened, warnings from report
            where reference = ? and source = ?
            """)
        .params(report.reference(), report.source())
        .query(ReportStore::repeated)
        .optional();
  }

  /** Keeps a report with its evidence; returns its number. */
  String keep(NewReport report, long caseNumber, boolean opened, List<String> warnings, String by) {
    Instant now = clock.instant();
    long id =
        database
            .sql(KEEP)
            .param("case", caseNumber)
            .param("source", report.source())
            .param("reference", report.reference())
            .param("opened", opened)
            .param("severity", report.severity() == null ? null : report.severity().key())
            .param("language", report.language())
            .param("market", report.market())
            .param("detector", Sql.json(report.detector()))
            .param("warnings", warnings.isEmpty() ? null : Sql.texts(warnings))
            .param("reportedAt", Sql.at(report.reportedAt() == null ? now : report.reportedAt()))
            .param("now", Sql.at(now))
            .param("by", by)
            .query(Long.class)
            .optional()
            .orElseThrow(SameReportMeanwhile::new);
    keepEvidence(caseNumber, id, report.evidence(), by);
    return ReportRow.number(id);
  }

  /**
   * Keeps evidence.
   *
   * @param report null where it did not come with one
   */
  void keepEvidence(long caseNumber, Long report, List<Evidence> evidence, String by) {
    if (!evidence.isEmpty()) {
      database
          .sql(KEEP_EVIDENCE)
          .param("case", caseNumber)
          .param("report", report)
          .param("evidence", Sql.json(evidence))
          .param("now", Sql.at(clock.instant()))
          .param("by", by)
          .update();
      files.attach(caseNumber, evidence);
    }
  }

  private static Received repeated(ResultSet row, int number) throws SQLException {
    return new Received(
        ReportRow.number(row.getLong("id")),
        CaseNumber.of(row.getLong("case_number")),
        row.getBoolean("opened"),
        true,
        Sql.texts(row, "warnings"));
  }
}
