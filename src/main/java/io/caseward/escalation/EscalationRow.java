package io.caseward.escalation;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table {@code escalation}. */
final class EscalationRow {

  private EscalationRow() {}

  static Escalation read(ResultSet row, int number) throws SQLException {
    return new Escalation(
        row.getString("number"),
        row.getString("kind"),
        row.getString("case_number"),
        row.getString("subject"),
        row.getString("reason"),
        row.getString("cause_task"),
        row.getString("step"),
        row.getString("queue"),
        row.getString("severity"),
        row.getString("vendor"),
        row.getString("assignee"),
        Sql.instant(row, "due_at"),
        row.getString("story"),
        row.getString("ladder"),
        row.getInt("ladder_edition"),
        row.getString("channel"),
        Sql.list(row, "rungs", Rung.class),
        LadderRules.Again.of(row.getString("again")),
        row.getString("process_instance"),
        Sql.instant(row, "opened_at"),
        EscalationState.of(row.getString("state")),
        row.getInt("rung"),
        row.getInt("round"),
        Sql.instant(row, "rung_ends_at"),
        Sql.instant(row, "ran_out_at"),
        row.getString("acknowledged_by"),
        Sql.instant(row, "acknowledged_at"),
        row.getInt("needed"),
        Sql.texts(row, "acknowledgers"),
        row.getInt("lease_minutes"),
        Sql.instant(row, "lease_ends_at"),
        Sql.instant(row, "held_since"),
        Sql.instant(row, "snoozed_until"),
        row.getInt("matters"),
        row.getString("resolve_task"),
        row.getString("resolution"),
        row.getString("instruction"),
        row.getString("ended_by"),
        Sql.instant(row, "ended_at"));
  }
}
