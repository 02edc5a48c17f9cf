package io.caseward.audit;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

/** A head of the chain that was signed, to be kept outside of the database. */
record Anchor(long id, LocalDate month, long position, Instant signedAt, String signed) {

  static Anchor read(ResultSet row, int number) throws SQLException {
    return new Anchor(row.getLong("id"), row.getObject("month", LocalDate.class), row.getLong("position"), Sql.instant(row, "signed_at"), row.getString("signed"));
  }
}
