package io.caseward.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;

/** The place of an entry in its month's chain. */
record Link(LocalDate month, long position, long entry, byte[] hash) {

  /** Before the first. */
  static final Link NONE = new Link(LocalDate.EPOCH, 0, 0, Chain.BEGINNING);

  /** As statements and pages write it. */
  String hex() {
    return HexFormat.of().formatHex(hash);
  }

  static Link read(ResultSet row, int number) throws SQLException {
    return new Link(row.getObject("month", LocalDate.class), row.getLong("position"), row.getLong("entry"), row.getBytes("hash"));
  }
}
