package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Statements;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An SLA timer that fires, and what the diagram does about it. */
@CasewardTest
class BreachBeforeEscalationTest {

  @Autowired private Story story;
  @Autowired private TestClock clock;
  @Autowired private ManagementService management;
  @Autowired private RuntimeService runtime;

  @Test
  void theBreachStandsBeforeTheEscalationBegins() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    clock.advance(Duration.ofHours(4));

    management.executeJob(jobs(number).get(0).getId());

    assertThat(runtime.createVariableInstanceQuery().variableName(OverdueTask.VARIABLE).processInstanceIdIn(instances(number)).list()).hasSize(1);
    assertThat(escalations(number)).isEmpty();
    assertThat(jobs(number)).singleElement().satisfies(next -> assertThat(next.getDuedate()).isEqualTo(Date.from(clock.instant())));

    management.executeJob(jobs(number).get(0).getId());

    assertThat(escalations(number)).hasSize(1);
  }

  @Test
  void itsLadderIsChosenByWhatTheTableReadsAlone() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    clock.advance(Duration.ofHours(4));
    management.executeJob(jobs(number).get(0).getId());

    List<String> sent;
    try (Statements statements = new Statements()) {
      management.executeJob(jobs(number).get(0).getId());
      sent = statements.since();
    }

    assertThat(sent).filteredOn(statement -> statement.contains("insert into escalation ")).hasSize(1);
    assertThat(sent).noneMatch(statement -> statement.contains("from strike") || statement.contains("report_count)"));
    assertThat(sent).filteredOn(statement -> statement.contains("from case_file c")).as("by the table, and by the escalation").hasSize(2);
  }

  private List<Job> jobs(String number) {
    return management.createJobQuery().processInstanceId(instances(number)[0]).list();
  }

  private String[] instances(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("case-check").list().stream().map(ProcessInstance::getId).toArray(String[]::new);
  }

  private List<ProcessInstance> escalations(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("escalation").list();
  }
}
