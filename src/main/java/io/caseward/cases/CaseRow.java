package io.caseward.cases;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** A row of {@code case_file} with its subject. */
final class CaseRow {

  static final String SELECT =
      """
      select c.*, s.type as subject_type, s.ref as subject_ref, s.name as subject_name
      from case_file c join subject s on s.id = c.subject
      """;

  private CaseRow() {}

  static CaseFile read(ResultSet row, int number) throws SQLException {
    return new CaseFile(
        CaseNumber.of(row.getLong("number")),
        subject(row),
        row.getString("reason"),
        CaseState.of(row.getString("state")),
        Severity.of(row.getString("severity")),
        row.getString("queue"),
        target(row),
        row.getString("vendor"),
        row.getString("language"),
        row.getString("market"),
        row.getInt("report_count"),
        Severity.of(row.getString("reported_severity")),
        row.getObject("detector_score", Double.class),
        row.getInt("policy_edition"),
        row.getString("sop"),
        row.getInt("sop_version"),
        row.getString("outcome"),
        Sql.instant(row, "reported_at"),
        Sql.instant(row, "opened_at"),
        row.getString("opened_by"),
        Sql.instant(row, "closed_at"));
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        row.getString("subject_type"), row.getString("subject_ref"), row.getString("subject_name"));
  }

  private static Duration target(ResultSet row) throws SQLException {
    String target = row.getString("target");
    return target == null ? null : Duration.parse(target);
  }
}
