package io.caseward.worklist;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of the table {@code task}. */
final class TaskRows {

  private TaskRows() {}

  static TaskRow read(ResultSet row, int number) throws SQLException {
    return new TaskRow(
        row.getString("id"),
        row.getString("case_number"),
        row.getString("subject"),
        row.getString("reason"),
        row.getString("sop"),
        row.getInt("sop_version"),
        row.getString("element"),
        row.getString("step"),
        row.getString("form"),
        row.getString("process_instance"),
        row.getString("queue"),
        row.getString("skill"),
        row.getString("language"),
        row.getString("vendor"),
        row.getString("severity"),
        row.getBoolean("another_person"),
        row.getString("state"),
        Sql.instant(row, "opened_at"),
        Sql.instant(row, "due_at"),
        row.getString("assignee"),
        Sql.instant(row, "taken_at"),
        row.getString("instruction"),
        new Handling(Sql.instant(row, "lease_until"), row.getString("hold_reason"), Sql.instant(row, "held_since"), row.getString("help_wanted"), row.getString("note"), row.getString("note_by")));
  }

  static FinishedStep finished(ResultSet row, int number) throws SQLException {
    return new FinishedStep(
        row.getString("id"),
        row.getString("case_number"),
        row.getString("sop"),
        row.getInt("sop_version"),
        row.getString("element"),
        row.getString("form"),
        row.getString("finished_by"),
        row.getString("finished_role"),
        row.getString("finished_vendor"),
        Sql.instant(row, "ended_at"),
        Sql.map(row, "answers"));
  }
}
