package io.caseward.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * One act on record.
 *
 * @param actor an account, {@code system} or {@code anonymous}
 * @param team the vendor that the actor works for, null for in-house governance
 * @param door how they came in; {@code place} is the address, or the worker where no person acted
 * @param act {@code insert}, {@code update} or {@code delete} of a row, or what was done besides
 * @param noun the table, or what it was done to
 * @param vendor whose matter it is
 * @param before JSON of what was, {@code after} of what is: the columns that changed alone
 */
public record Entry(
    long id,
    Instant at,
    String actor,
    String role,
    String team,
    String door,
    String place,
    String act,
    String noun,
    String key,
    String caseNumber,
    String vendor,
    String sop,
    Integer sopVersion,
    Integer policyEdition,
    @JsonRawValue String before,
    @JsonRawValue String after) {

  static Entry read(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getLong("id"),
        Sql.instant(row, "at"),
        row.getString("actor"),
        row.getString("role"),
        row.getString("team"),
        row.getString("door"),
        row.getString("place"),
        row.getString("act"),
        row.getString("noun"),
        row.getString("key"),
        row.getString("case_number"),
        row.getString("vendor"),
        row.getString("sop"),
        row.getObject("sop_version", Integer.class),
        row.getObject("policy_edition", Integer.class),
        row.getString("before"),
        row.getString("after"));
  }
}
