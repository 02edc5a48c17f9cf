package io.caseward.escalation;

import io.caseward.database.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.stereotype.Repository;

/** The table {@code escalation}, many rows at once and only to be read. */
@Repository
class EscalationLists {

  private final JdbcClient database;

  EscalationLists(JdbcClient database) {
    this.database = database;
  }

  List<Escalation> ofCase(String caseNumber) {
    return asked(
            """
            select * from escalation
            where case_number = ? or id in (select escalation from escalation_matter where case_number = ?)
            order by id
            """,
            caseNumber,
            caseNumber)
        .list();
  }

  List<Escalation> waiting() {
    return asked(
            """
            select * from escalation where state in ('telling', 'acknowledged')
            order by state = 'acknowledged',
              array_position(array['critical', 'high', 'medium', 'low'], severity), id
            """)
        .list();
  }

  List<Escalation> waitingFor(String person) {
    return asked(
            """
            select e.* from escalation e
            where e.state = 'acknowledged' and e.acknowledged_by = ?
              or e.state = 'telling' and exists (select from escalation_rung_told t where t.escalation = e.id and t.who = ?)
            order by e.state = 'telling' desc,
              array_position(array['critical', 'high', 'medium', 'low'], e.severity), e.id
            """,
            person,
            person)
        .list();
  }

  List<Escalation> page(List<EscalationState> states, String before, int size) {
    return asked(
            """
            select * from escalation
            where state = any(?) and id < coalesce((select id from escalation where number = ?), ?)
            order by id desc limit ?
            """,
            Sql.texts(states.stream().map(EscalationState::key).toList()),
            before,
            Long.MAX_VALUE,
            size)
        .list();
  }

  private MappedQuerySpec<Escalation> asked(String sql, Object... values) {
    return database.sql(sql).params(values).query(EscalationRow::read);
  }
}
