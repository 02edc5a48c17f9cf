package io.caseward.sla;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** A row of the table {@code clock}. */
final class ClockRow {

  private ClockRow() {}

  static Clock read(ResultSet row, int number) throws SQLException {
    return new Clock(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("task_id"),
        row.getString("sop"),
        row.getString("element"),
        row.getString("vendor"),
        row.getString("calendar"),
        Duration.ofSeconds(row.getLong("target_seconds")),
        row.getString("state"),
        Sql.instant(row, "started_at"),
        Sql.instant(row, "running_since"),
        Duration.ofSeconds(row.getLong("used_seconds")),
        Sql.instant(row, "due_at"),
        Sql.instant(row, "paused_at"),
        row.getString("pause_reason"),
        Duration.ofSeconds(row.getLong("paused_seconds")),
        Sql.instant(row, "stopped_at"));
  }
}
