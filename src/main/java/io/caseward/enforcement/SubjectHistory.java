package io.caseward.enforcement;

import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Earlier outcomes of a subject, each case's last decision with its penalty. */
@Repository
class SubjectHistory {

  private static final String NEWEST_FIRST =
      """
      select d.case_number, d.outcome, d.clause_area, p.kind, p.state, d.notes, d.decided_at
      from decision d left join penalty p on p.decision = d.id
      where d.subject_type = :type and d.subject_id = :id
        and d.case_number <> :besides
        and d.id in (select max(id) from decision
          where subject_type = :type and subject_id = :id group by case_number)
      order by d.decided_at desc
      limit 50
      """;

  private final JdbcClient database;

  SubjectHistory(JdbcClient database) {
    this.database = database;
  }

  List<PastOutcome> of(Subject subject, String besides) {
    return database.sql(NEWEST_FIRST)
        .param("type", subject.type())
        .param("id", subject.id())
        .param("besides", besides)
        .query(SubjectHistory::row)
        .list();
  }

  private static PastOutcome row(ResultSet row, int number) throws SQLException {
    String penalty = row.getString("kind");
    return new PastOutcome(
        row.getString("case_number"),
        Outcome.of(row.getString("outcome")),
        row.getString("clause_area"),
        penalty == null ? null : PenaltyKind.of(penalty),
        penalty == null ? null : PenaltyState.of(row.getString("state")),
        row.getString("notes"),
        Sql.instant(row, "decided_at"));
  }
}
