package io.caseward.escalation;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said while a matter climbed. */
@Component
class EscalationPersonalData implements PersonalData {

  private static final String[] KEPT = Sql.texts(List.of("step", "ladder", "round", "rung", "who", "way", "given", "needed", "rotation", "whom", "resolution", "into", "matters"));

  private final JdbcClient database;

  EscalationPersonalData(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of("escalations", database.sql("select count(*) from escalation where case_number = any (:cases) and story <> 'erased'").param("cases", Sql.texts(cases)).query(Long.class).single());
  }

  @Override
  public void erase(List<String> cases) {
    database.sql("update escalation set story = 'erased', instruction = case when instruction is not null then 'erased' end where case_number = any (:cases)")
        .param("cases", Sql.texts(cases))
        .update();
    database.sql(
            """
            update escalation_timeline set data = erased_but(data, :kept)
            where escalation in (select id from escalation where case_number = any (:cases)) and erased_but(data, :kept) <> data
            """)
        .param("cases", Sql.texts(cases))
        .param("kept", KEPT)
        .update();
  }

  @Override
  public void forget(List<String> cases, Subject erased) {
    database.sql("update escalation set subject = :name where case_number = any (:cases)").param("name", erased.name()).param("cases", Sql.texts(cases)).update();
  }
}
