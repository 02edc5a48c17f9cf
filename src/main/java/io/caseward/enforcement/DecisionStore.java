package io.caseward.enforcement;

import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

  private static final String ADD =
      """
      insert into decision (case_number, vendor, subject_type, subject_id, outcome, clause_area,
        clause_number, clause_version, sop, sop_version, decided_by, decided_role, reviewers,
        evidence, notes, decided_at)
      values (:case, :vendor, :subjectType, :subjectId, :outcome, :clauseArea,
        :clauseNumber, :clauseVersion, :sop, :sopVersion, :decidedBy, :decidedRole, :reviewers,
        :evidence, :notes, :decidedAt)
      returning id
      """;

  private final JdbcClient database;

  DecisionStore(JdbcClient database) {
    this.database = database;
  }

  long add(Decision decision) {
    ClauseReference clause = decision.clause();
    return database.sql(ADD)
        .param("case", decision.caseNumber())
        .param("vendor", decision.vendor())
        .param("subjectType", decision.subjectType())
        .param("subjectId", decision.subjectId())
        .param("outcome", decision.outcome().key())
        .param("clauseArea", clause == null ? null : clause.area())
        .param("clauseNumber", clause == null ? null : clause.number())
        .param("clauseVersion", clause == null ? null : clause.version())
        .param("sop", decision.sop())
        .param("sopVersion", decision.sopVersion())
        .param("decidedBy", decision.decidedBy())
        .param("decidedRole", decision.decidedRole())
        .param("reviewers", Sql.texts(decision.reviewers()))
        .param("evidence", decision.evidence().toArray(Long[]::new))
        .param("notes", decision.notes())
        .param("decidedAt", Sql.at(decision.decidedAt()))
        .query(Long.class)
        .single();
  }

  Decision find(long id) {
    return database.sql("select * from decision where id = :id")
        .param("id", id)
        .query(DecisionStore::row)
        .single();
  }

  List<Decision> of(String caseNumber) {
    return database.sql("select * from decision where case_number = :case order by id")
        .param("case", caseNumber)
        .query(DecisionStore::row)
        .list();
  }

  private static Decision row(ResultSet row, int number) throws SQLException {
    return new Decision(
        row.getLong("id"),
        row.getString("case_number"),
        row.getString("vendor"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        Outcome.of(row.getString("outcome")),
        clause(row),
        row.getString("sop"),
        row.getInt("sop_version"),
        row.getString("decided_by"),
        row.getString("decided_role"),
        Sql.texts(row, "reviewers"),
        List.of((Long[]) row.getArray("evidence").getArray()),
        row.getString("notes"),
        Sql.instant(row, "decided_at"));
  }

  private static ClauseReference clause(ResultSet row) throws SQLException {
    String area = row.getString("clause_area");
    return area == null
        ? null
        : new ClauseReference(area, row.getString("clause_number"), row.getInt("clause_version"));
  }
}
