package io.caseward.enforcement;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why it was decided so, what subjects said against it, and who they were. */
@Component
class EnforcementPersonalData implements PersonalData {

  private final JdbcClient database;

  EnforcementPersonalData(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of(
        "notes", count("select count(*) from decision where case_number = any (:cases) and notes is not null", cases),
        "appeals", count("select count(*) from appeal where case_number = any (:cases) and text <> 'erased'", cases));
  }

  private long count(String question, List<String> cases) {
    return database.sql(question).param("cases", Sql.texts(cases)).query(Long.class).single();
  }

  @Override
  public void erase(List<String> cases) {
    update("update decision set notes = null where case_number = any (:cases)", cases);
    update("update appeal set text = 'erased', notes = null where case_number = any (:cases)", cases);
    update("update notice set answer = null where case_number = any (:cases)", cases);
  }

  private void update(String change, List<String> cases) {
    database.sql(change).param("cases", Sql.texts(cases)).update();
  }

  @Override
  public void forget(List<String> cases, Subject erased) {
    for (String table : List.of("decision", "penalty", "strike")) {
      database.sql("update %s set subject_id = :id where case_number = any (:cases)".formatted(table)).param("id", erased.id()).param("cases", Sql.texts(cases)).update();
    }
  }
}
