package io.caseward.slack.outbox;

import io.caseward.cases.PersonalData;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said to the outside. There it stays; here it need not. */
@Component
class OutboxPersonalData implements PersonalData {

  private final JdbcClient jdbc;

  OutboxPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of("messages", jdbc.sql("select count(*) from outbox where case_number = any (:cases) and payload <> '{}'").param("cases", Sql.texts(cases)).query(Long.class).single());
  }

  @Override
  public List<String> notYet(List<String> cases) {
    return jdbc.sql("select distinct case_number from outbox where case_number = any (:cases) and state = 'pending'").param("cases", Sql.texts(cases)).query(String.class).list();
  }

  /** A dead letter is not sent again: it has nothing to say. */
  @Override
  public void erase(List<String> cases) {
    jdbc.sql(
            """
            update outbox set payload = '{}', last_error = null, state = case when state = 'dead' then 'withdrawn' else state end
            where case_number = any (:cases)
            """)
        .param("cases", Sql.texts(cases))
        .update();
  }
}
