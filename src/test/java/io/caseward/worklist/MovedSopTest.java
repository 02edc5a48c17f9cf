package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.web.Refusal;
import io.caseward.workflow.SopDeployments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Somebody fills in a form; meanwhile the case is moved to a version of its SOP that asks for more. */
@CasewardTest
class MovedSopTest {

  private static final String ASKS_FOR_MORE = "{ \"type\": \"textfield\", \"key\": \"receipt\", \"label\": \"Receipt\", \"validate\": { \"required\": true } }";

  @Autowired private Story story;
  @Autowired private TaskWork work;
  @Autowired private FinishedSteps steps;
  @Autowired private SopDeployments sops;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  private TaskRow task;

  @BeforeEach
  void aTaskIsTaken() {
    String number = story.opens("fake_reviews", Severity.LOW, "tl");
    task = work.take(story.task(number, "userTask_ReviewCase").id(), story.person("reviewer-harbor"));
  }

  @AfterEach
  void asShippedAgain() {
    repository.deleteDeployment(newest().getDeploymentId(), true);
  }

  @Test
  void isToldSoAndFinishesOnTheNewForm() {
    Map<String, Object> answers = new HashMap<>(story.verdict(task.caseNumber(), "no_violation"));
    moved();

    Refusal refused = catchThrowableOfType(Refusal.class, () -> finish(answers));
    answers.put("receipt", "R-77");
    finish(answers);

    assertThat(refused.type()).isEqualTo("sop-changed");
    assertThat(refused).hasMessageStartingWith("%s goes on under version %d of its SOP since this form was opened".formatted(task.caseNumber(), newest().getVersion()));
    assertThat(refused.fields()).containsOnlyKeys("receipt");
    assertThat(story.seeing(() -> steps.of(task.caseNumber()))).singleElement().extracting(FinishedStep::sopVersion).isEqualTo(newest().getVersion());
  }

  private void finish(Map<String, Object> answers) {
    work.finish(task.id(), story.person("reviewer-harbor"), answers);
  }

  private void moved() {
    String before = newest().getId();
    sops.publish("case-check", bundle());
    var plan = runtime.createMigrationPlan(before, newest().getId()).mapEqualActivities().build();
    runtime.newMigration(plan).processInstanceIds(task.processInstance()).execute();
  }

  private ProcessDefinition newest() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("case-check").latestVersion().singleResult();
  }

  private static Map<String, byte[]> bundle() {
    Map<String, byte[]> files =
        Stream.of("bpmn/cases/case-check.bpmn", "bpmn/cases/triage.dmn", "forms/cases/decide-case.form", "forms/cases/second-review-case.form")
            .collect(Collectors.toMap(name -> name.replaceFirst(".*/", ""), name -> text(name).getBytes(StandardCharsets.UTF_8)));
    String form = text("forms/cases/review-case.form").replaceFirst("\"components\":\\s*\\[", "\"components\": [" + ASKS_FOR_MORE + ",");
    files.put("review-case.form", form.getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static String text(String name) {
    try {
      return new ClassPathResource(name).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
