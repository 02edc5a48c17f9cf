package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Statements;
import io.caseward.Story;
import io.caseward.cases.CaseNumber;
import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start does so that the first breach is not late. */
@CasewardTest
class RehearsalTest {

  @Autowired private Rehearsal rehearsal;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;

  @Test
  void aBreachIsEscalatedAndNothingOfItStays() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    List<Map<String, Object>> before = all(number);

    List<String> sent;
    try (Statements statements = new Statements()) {
      assertThat(rehearsal.rehearse()).isTrue();
      sent = statements.since();
    }

    assertThat(sent).anyMatch(statement -> statement.contains("insert into escalation ")).anyMatch(statement -> statement.contains("insert into outbox"));
    assertThat(all(number)).isEqualTo(before);
    story.fastForward(Duration.ofHours(5));
    assertThat(story.timeline(number)).filteredOn(entry -> entry.kind().equals("escalated")).hasSize(1);
  }

  @Test
  void withoutAStepThatWaitsThereIsNone() {
    assertThat(rehearsal.rehearse()).isFalse();
  }

  /** How much there is of all that a breach touches, and the case's job as it stands. */
  private List<Map<String, Object>> all(String number) {
    return story.seeing(() -> sql.sql("""
            select c.path, c.state, j.duedate_, j.rev_, j.lock_owner_, (select count(*) from escalation) as escalations, (select count(*) from outbox) as outbox,
              (select count(*) from timeline) as timeline, (select count(*) from act_ru_execution) as executions
            from case_file c join act_ru_job j on true where c.number = ?""")
        .param(CaseNumber.value(number))
        .query()
        .listOfRows());
  }
}
