package io.caseward.enforcement;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

  private final JdbcClient database;

  NoticeStore(JdbcClient database) {
    this.database = database;
  }

  Notice add(String caseNumber, String vendor, Long penalty, NoticeKind kind, Instant at) {
    return database.sql(
            """
            insert into notice (case_number, vendor, penalty, kind, due_at)
            values (:case, :vendor, :penalty, :kind, :at)
            returning *
            """)
        .param("case", caseNumber)
        .param("vendor", vendor)
        .param("penalty", penalty)
        .param("kind", kind.key())
        .param("at", Sql.at(at))
        .query(NoticeStore::row)
        .single();
  }

  void answered(long id, NoticeState state, String answer, Instant at) {
    database.sql(
            "update notice set state = :state, answer = :answer, answered_at = :at where id = :id")
        .param("id", id)
        .param("state", state.key())
        .param("answer", answer)
        .param("at", Sql.at(at))
        .update();
  }

  List<Notice> of(String caseNumber) {
    return database.sql("select * from notice where case_number = :case order by id")
        .param("case", caseNumber)
        .query(NoticeStore::row)
        .list();
  }

  private static Notice row(ResultSet row, int number) throws SQLException {
    return new Notice(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("vendor"),
        NoticeKind.of(row.getString("kind")),
        Sql.instant(row, "due_at"),
        NoticeState.of(row.getString("state")),
        Sql.instant(row, "answered_at"),
        row.getString("answer"));
  }
}
