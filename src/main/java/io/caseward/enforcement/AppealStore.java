package io.caseward.enforcement;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppealStore {

  private final JdbcClient database;

  AppealStore(JdbcClient database) {
    this.database = database;
  }

  void lodge(Penalty penalty, String text, String by, Instant at) {
    database.sql(
            """
            insert into appeal (penalty, case_number, vendor, text, lodged_by, lodged_at)
            values (:penalty, :case, :vendor, :text, :by, :at)
            """)
        .param("penalty", penalty.id())
        .param("case", penalty.caseNumber())
        .param("vendor", penalty.vendor())
        .param("text", text)
        .param("by", by)
        .param("at", Sql.at(at))
        .update();
  }

  void settle(long penalty, String outcome, String by, String notes, Instant at) {
    database.sql(
            """
            update appeal set outcome = :outcome, decided_by = :by, notes = :notes, decided_at = :at
            where penalty = :penalty and outcome is null
            """)
        .param("penalty", penalty)
        .param("outcome", outcome)
        .param("by", by)
        .param("notes", notes)
        .param("at", Sql.at(at))
        .update();
  }

  Optional<Appeal> against(long penalty) {
    return database.sql("select * from appeal where penalty = :penalty")
        .param("penalty", penalty)
        .query(AppealStore::row)
        .optional();
  }

  List<Appeal> of(String caseNumber) {
    return database.sql("select * from appeal where case_number = :case order by lodged_at")
        .param("case", caseNumber)
        .query(AppealStore::row)
        .list();
  }

  private static Appeal row(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getLong("penalty"),
        row.getString("case_number"),
        row.getString("vendor"),
        row.getString("text"),
        row.getString("lodged_by"),
        Sql.instant(row, "lodged_at"),
        row.getString("outcome"),
        row.getString("decided_by"),
        Sql.instant(row, "decided_at"),
        row.getString("notes"));
  }
}
