package io.caseward.cases;

import io.caseward.cases.NewReport.Detector;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** A row of the table {@code report}. */
final class ReportRow {

  private ReportRow() {}

  static String number(long id) {
    return "R-" + id;
  }

  static Report read(ResultSet row, int number) throws SQLException {
    return new Report(
        number(row.getLong("id")),
        row.getString("source"),
        row.getString("reference"),
        row.getBoolean("opened"),
        Severity.of(row.getString("severity")),
        row.getString("language"),
        row.getString("market"),
        detector(Sql.map(row, "detector")),
        Sql.texts(row, "warnings"),
        Sql.instant(row, "reported_at"),
        Sql.instant(row, "received_at"),
        row.getString("received_by"));
  }

  private static Detector detector(Map<String, Object> kept) {
    if (kept.isEmpty()) {
      return null;
    }
    Number score = (Number) kept.get("score");
    return new Detector(
        (String) kept.get("name"),
        (String) kept.get("version"),
        score == null ? null : score.doubleValue());
  }
}
