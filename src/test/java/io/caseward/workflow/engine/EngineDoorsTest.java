package io.caseward.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.workflow.guard.GuardRefusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Whichever door a diagram or a task comes to, the same wall stands behind it. */
@CasewardTest
class EngineDoorsTest {

  private static final String HOSTILE = diagram(
      "<startEvent id='startEvent_A'/><sequenceFlow id='flow_A' sourceRef='startEvent_A' targetRef='serviceTask_A'/>"
          + "<serviceTask id='serviceTask_A' camunda:expression=\"${''.getClass().forName('java.lang.Runtime')}\"/>");
  private static final String CLEAN = diagram(
      "<startEvent id='startEvent_A'/><sequenceFlow id='flow_A' sourceRef='startEvent_A' targetRef='endEvent_A'/><endEvent id='endEvent_A'/>");
  private static final String ELSEWHERE = "publish it in the Studio";

  @Autowired private RepositoryService repository;
  @Autowired private TaskService tasks;
  @Autowired private TestRestTemplate http;
  @Autowired private Story story;
  private JdbcClient owner;

  @Autowired
  void owner(@Qualifier("ownerDataSource") DataSource dataSource) {
    owner = JdbcClient.create(dataSource);
  }

  @AfterEach
  void withoutTheSmuggledDefinition() {
    owner.sql("delete from act_re_procdef where key_ = 'smuggled'").update();
    owner.sql("delete from act_ge_bytearray where deployment_id_ = 'smuggled'").update();
    owner.sql("delete from act_re_deployment where id_ = 'smuggled'").update();
  }

  @Test
  void theEnginesRepositoryRefusesAHostileDiagramWithItsRuleAndPlace() {
    assertThatThrownBy(() -> deploy(HOSTILE))
        .isInstanceOf(GuardRefusal.class)
        .hasMessageContaining("'smuggled.bpmn' may not be deployed")
        .hasMessageContaining("element 'serviceTask_A' [attribute]")
        .hasMessageContaining("a service task names an action in camunda:delegateExpression");
  }

  @Test
  void theEnginesRepositoryRefusesACleanDiagramToo() {
    assertThatThrownBy(() -> deploy(CLEAN)).isInstanceOf(ProcessEngineException.class).hasMessageContaining(ELSEWHERE);
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("smuggled").count()).isZero();
  }

  @Test
  void theEnginesRestRefusesAHostileDiagram() {
    ResponseEntity<JsonNode> answer = upload(HOSTILE);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().get("message").asText()).contains("[attribute]", "serviceTask_A");
  }

  @Test
  void theEnginesRestSendsACleanDiagramToTheStudio() {
    ResponseEntity<JsonNode> answer = upload(CLEAN);

    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().get("message").asText()).contains(ELSEWHERE);
  }

  @Test
  void aDefinitionPutIntoTheDatabaseIsRefusedWhenItIsLoaded() {
    smuggle(HOSTILE);

    assertThatThrownBy(() -> repository.getProcessDefinition("smuggled:1:smuggled"))
        .hasStackTraceContaining("'smuggled.bpmn' may not be deployed")
        .hasStackTraceContaining("[attribute]");
  }

  @Test
  void aTaskIsNotFinishedThroughTheEnginesRest() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    String task = story.task(number, "userTask_ReviewCase").id();

    ResponseEntity<JsonNode> answer = post("/engine-rest/task/%s/complete".formatted(task), Map.of());

    assertThat(answer.getStatusCode().is2xxSuccessful()).isFalse();
    assertThat(answer.getBody().get("message").asText()).contains("finished in Caseward's worklist", "/tasks/" + task);
    assertThat(story.tasks(number)).hasSize(1);
  }

  @Test
  void aTaskIsNotTakenThroughTheEnginesRest() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    String task = story.task(number, "userTask_ReviewCase").id();

    ResponseEntity<JsonNode> answer = post("/engine-rest/task/%s/claim".formatted(task), Map.of("userId", "admin"));

    assertThat(answer.getStatusCode().is2xxSuccessful()).isFalse();
    assertThat(answer.getBody().get("message").asText()).contains("taken, handed over and finished in Caseward's worklist");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  private void deploy(String diagram) {
    repository.createDeployment().name("smuggled").addString("smuggled.bpmn", diagram).deploy();
  }

  private ResponseEntity<JsonNode> upload(String diagram) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("deployment-name", "smuggled");
    parts.add("data", new ByteArrayResource(diagram.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "smuggled.bpmn";
      }
    });
    return post("/engine-rest/deployment/create", parts);
  }

  private ResponseEntity<JsonNode> post(String path, Object body) {
    return http.withBasicAuth("admin", "demo").postForEntity(path, body, JsonNode.class);
  }

  /** What a restored backup or a hand at the database could bring. */
  private void smuggle(String diagram) {
    owner.sql("insert into act_re_deployment (id_, name_, deploy_time_) values ('smuggled', 'smuggled', now())").update();
    owner.sql("insert into act_ge_bytearray (id_, rev_, name_, deployment_id_, bytes_, generated_, type_) values ('smuggled', 1, 'smuggled.bpmn', 'smuggled', ?, false, 1)")
        .params(List.of(diagram.getBytes(StandardCharsets.UTF_8)))
        .update();
    owner.sql("insert into act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_, has_start_form_key_, suspension_state_, startable_) values ('smuggled:1:smuggled', 1, 'smuggled', 1, 'smuggled', 'smuggled.bpmn', false, 1, true)").update();
  }

  private static String diagram(String elements) {
    return """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
        <process id="smuggled" isExecutable="true">%s</process></definitions>""".formatted(elements);
  }
}
