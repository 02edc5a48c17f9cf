package io.caseward.policy;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the table {@code policy_clause}. */
final class ClauseRow {

  private ClauseRow() {}

  static Clause read(ResultSet row, int number) throws SQLException {
    return new Clause(
        row.getString("area"),
        row.getString("number"),
        row.getInt("version"),
        row.getInt("edition"),
        row.getString("title"),
        row.getString("text"),
        Sql.instant(row, "published_at"),
        row.getString("published_by"),
        row.getString("why"));
  }
}
