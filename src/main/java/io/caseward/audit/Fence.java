package io.caseward.audit;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A moment behind which the record is settled once every transaction of before is over: entries are
 * given their ids while they are written, and ids of transactions still open appear later.
 *
 * @param written the highest id given by then
 * @param transaction younger than every transaction of before
 */
record Fence(Instant at, long written, String transaction) {

  static Fence read(ResultSet row, int number) throws SQLException {
    return new Fence(Sql.instant(row, "at"), row.getLong("written"), row.getString("fence"));
  }
}
