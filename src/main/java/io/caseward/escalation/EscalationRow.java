package io.caseward.escalation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** A row of the table {@code escalation}. */
final class EscalationRow {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<Rung>> RUNGS = new TypeReference<>() {};

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
        rungs(row.getString("rungs")),
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
        row.getInt("matters"),
        row.getString("resolve_task"),
        row.getString("resolution"),
        row.getString("instruction"),
        row.getString("ended_by"),
        Sql.instant(row, "ended_at"));
  }

  private static List<Rung> rungs(String json) throws SQLException {
    try {
      return JSON.readValue(json, RUNGS);
    } catch (JsonProcessingException e) {
      throw new SQLException("Column rungs holds no list of rungs: " + json, e);
    }
  }
}
