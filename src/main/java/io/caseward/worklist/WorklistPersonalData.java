package io.caseward.worklist;

import io.caseward.cases.PersonalData;
import io.caseward.cases.Subject;
import io.caseward.database.Sql;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people answered, asked and noted on tasks. */
@Component
class WorklistPersonalData implements PersonalData {

  /** The answers that are a choice, by which work is counted and compared. */
  private static final String[] KEPT = Sql.texts(List.of("verdict", "clause", "penalty", "outcome", "approval", "resolution"));

  private final JdbcClient database;

  WorklistPersonalData(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<String, Long> held(List<String> cases) {
    return Map.of(
        "answers", database.sql("select count(*) from task where case_number = any (:cases) and (erased_but(answers, :kept) <> answers or coalesce(help_wanted, note, instruction) is not null)")
            .param("cases", Sql.texts(cases)).param("kept", KEPT).query(Long.class).single(),
        "drafts", database.sql("select count(*) from task_draft where task_id in (select id from task where case_number = any (:cases))")
            .param("cases", Sql.texts(cases)).query(Long.class).single());
  }

  @Override
  public void erase(List<String> cases) {
    database.sql("update task set answers = erased_but(answers, :kept), help_wanted = null, note = null, instruction = null where case_number = any (:cases)")
        .param("kept", KEPT)
        .param("cases", Sql.texts(cases))
        .update();
    update("delete from task_draft where task_id in (select id from task where case_number = any (:cases))", cases);
    // One that still runs is asked for in words that its later tasks need.
    update("update bulk_act set note = 'erased', filter = null where status not in ('running', 'undoing') and id in (select act from bulk_item where case_number = any (:cases))", cases);
  }

  @Override
  public void forget(List<String> cases, Subject erased) {
    database.sql("update task set subject = :name where case_number = any (:cases)").param("name", erased.name()).param("cases", Sql.texts(cases)).update();
  }

  private void update(String change, List<String> cases) {
    database.sql(change).param("cases", Sql.texts(cases)).update();
  }
}
