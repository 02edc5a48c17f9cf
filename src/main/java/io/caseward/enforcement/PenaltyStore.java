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
class PenaltyStore {

  private final JdbcClient database;

  PenaltyStore(JdbcClient database) {
    this.database = database;
  }

  void propose(Decision decision, PenaltyKind kind) {
    database.sql(
            """
            insert into penalty
              (decision, case_number, vendor, subject_type, subject_id, kind, state, proposed_at)
            values (:decision, :case, :vendor, :subjectType, :subjectId, :kind, 'proposed', :at)
            """)
        .param("decision", decision.id())
        .param("case", decision.caseNumber())
        .param("vendor", decision.vendor())
        .param("subjectType", decision.subjectType())
        .param("subjectId", decision.subjectId())
        .param("kind", kind.key())
        .param("at", Sql.at(decision.decidedAt()))
        .update();
  }

  void refuseProposed(String caseNumber) {
    database.sql(
            "update penalty set state = 'refused' where case_number = :case and state = 'proposed'")
        .param("case", caseNumber)
        .update();
  }

  void apply(long id, String approvedBy, Instant at, Instant endsAt, Instant appealUntil) {
    database.sql(
            """
            update penalty set state = 'applied', approved_by = :by, applied_at = :at,
              ends_at = :endsAt, appeal_until = :appealUntil
            where id = :id
            """)
        .param("id", id)
        .param("by", approvedBy)
        .param("at", Sql.at(at))
        .param("endsAt", Sql.at(endsAt))
        .param("appealUntil", Sql.at(appealUntil))
        .update();
  }

  void openAppealsUntil(long id, Instant until) {
    database.sql("update penalty set appeal_until = :until where id = :id")
        .param("id", id)
        .param("until", Sql.at(until))
        .update();
  }

  void reverse(long id, String by, Instant at) {
    database.sql(
            "update penalty set state = 'reversed', reversed_at = :at, reversed_by = :by where id = :id")
        .param("id", id)
        .param("at", Sql.at(at))
        .param("by", by)
        .update();
  }

  /** A case's newest penalty in a state, locked until the transaction ends. */
  Optional<Penalty> lockNewest(String caseNumber, PenaltyState state) {
    return database.sql(
            """
            select * from penalty where case_number = :case and state = :state
            order by id desc limit 1 for update
            """)
        .param("case", caseNumber)
        .param("state", state.key())
        .query(PenaltyStore::row)
        .optional();
  }

  List<Penalty> of(String caseNumber) {
    return database.sql("select * from penalty where case_number = :case order by id")
        .param("case", caseNumber)
        .query(PenaltyStore::row)
        .list();
  }

  private static Penalty row(ResultSet row, int number) throws SQLException {
    return new Penalty(
        row.getLong("id"),
        row.getLong("decision"),
        row.getString("case_number"),
        row.getString("vendor"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        PenaltyKind.of(row.getString("kind")),
        PenaltyState.of(row.getString("state")),
        Sql.instant(row, "proposed_at"),
        row.getString("approved_by"),
        Sql.instant(row, "applied_at"),
        Sql.instant(row, "ends_at"),
        Sql.instant(row, "appeal_until"),
        Sql.instant(row, "reversed_at"),
        row.getString("reversed_by"));
  }
}
