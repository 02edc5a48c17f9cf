package io.caseward.enforcement;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StrikeStore {

  private final JdbcClient database;

  StrikeStore(JdbcClient database) {
    this.database = database;
  }

  void give(Penalty penalty, Instant at, Instant expiresAt) {
    database.sql(
            """
            insert into strike
              (penalty, case_number, vendor, subject_type, subject_id, given_at, expires_at)
            values (:penalty, :case, :vendor, :subjectType, :subjectId, :at, :expiresAt)
            """)
        .param("penalty", penalty.id())
        .param("case", penalty.caseNumber())
        .param("vendor", penalty.vendor())
        .param("subjectType", penalty.subjectType())
        .param("subjectId", penalty.subjectId())
        .param("at", Sql.at(at))
        .param("expiresAt", Sql.at(expiresAt))
        .update();
  }

  void reverse(long penalty, Instant at) {
    database.sql("update strike set reversed_at = :at where penalty = :penalty")
        .param("penalty", penalty)
        .param("at", Sql.at(at))
        .update();
  }

  /** A subject's strikes that count at an instant, newest first. */
  List<Strike> active(String subjectType, String subjectId, Instant at) {
    return database.sql(
            """
            select * from strike
            where subject_type = :type and subject_id = :id
              and expires_at > :at and reversed_at is null
            order by given_at desc
            """)
        .param("type", subjectType)
        .param("id", subjectId)
        .param("at", Sql.at(at))
        .query(StrikeStore::row)
        .list();
  }

  private static Strike row(ResultSet row, int number) throws SQLException {
    return new Strike(
        row.getLong("penalty"),
        row.getString("case_number"),
        row.getString("vendor"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        Sql.instant(row, "given_at"),
        Sql.instant(row, "expires_at"),
        Sql.instant(row, "reversed_at"));
  }
}
