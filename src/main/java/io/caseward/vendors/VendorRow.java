package io.caseward.vendors;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;

/** A row of the table {@code vendor}. */
final class VendorRow {

  private VendorRow() {}

  static Vendor read(ResultSet row, int number) throws SQLException {
    return new Vendor(
        row.getString("key"), row.getString("name"), row.getString("site"), ZoneId.of(row.getString("zone")), Sql.texts(row, "languages"));
  }
}
