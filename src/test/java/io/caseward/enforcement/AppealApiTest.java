package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.AtOnce;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseState;
import io.caseward.cases.TimelineEntry;
import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@CasewardTest
class AppealApiTest {

  private static final Map<String, String> TEXT =
      Map.of("text", "The account was used by someone else that week.");

  @Autowired private Story story;
  @Autowired private Matters matters;
  @Autowired private TestRestTemplate http;
  @Autowired private AtOnce atOnce;
  @Autowired private ManagementService jobs;
  private String number;

  @BeforeEach
  void aStrikeThatStands() {
    number = matters.violationBy(matters.someUser());
  }

  @Test
  void takesAnAppeal() {
    ResponseEntity<JsonNode> answer = appeal("lead", number, TEXT);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(answer.getBody().get("case").asText()).isEqualTo(number);
    assertThat(answer.getBody().get("lodgedBy").asText()).isEqualTo("lead");
  }

  @Test
  void refusesOneThatTheEndOfItsWindowCameBefore() {
    Job windowEnds = jobs.createJobQuery().timers().singleResult();

    ResponseEntity<JsonNode> answer =
        atOnce.second(
            () -> jobs.executeJob(windowEnds.getId()), () -> appeal("lead", number, TEXT));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(story.timeline(number)).extracting(TimelineEntry::kind).doesNotContain("appealed");
  }

  @Test
  void refusesOneOutsideTheWindowAndSaysWhenItEnded() {
    story.fastForward(Duration.ofDays(15));

    ResponseEntity<JsonNode> answer = appeal("lead", number, TEXT);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(answer.getBody().get("type").asText()).endsWith("appeal-window-closed");
    assertThat(answer.getBody().get("detail").asText()).contains("ended on 15 Jun 2026");
  }

  @Test
  void namesTheFieldThatIsTooShort() {
    ResponseEntity<JsonNode> answer = appeal("lead", number, Map.of("text", "no"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(answer.getBody().at("/fields/text").asText())
        .isEqualTo("The appeal has 2 characters; it needs 10 to 5000.");
  }

  @Test
  void knowsNoSuchCase() {
    assertThat(appeal("lead", "C-999999", TEXT).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void isNotForReviewers() {
    assertThat(appeal("reviewer-harbor", number, TEXT).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void showsWhatFollowedInTheCasesAnswer() {
    appeal("lead", number, TEXT);

    JsonNode file =
        http.withBasicAuth("lead", "demo")
            .getForEntity("/api/v1/cases/" + number, JsonNode.class)
            .getBody();

    assertThat(file.at("/decisions/0/outcome").asText()).isEqualTo("violation");
    assertThat(file.at("/penalties/0/kind").asText()).isEqualTo("strike");
    assertThat(file.at("/activeStrikes/0/caseNumber").asText()).isEqualTo(number);
    assertThat(file.at("/appeals/0/text").asText()).isEqualTo(TEXT.get("text"));
    assertThat(file.at("/notices/1/kind").asText()).isEqualTo("penalty");
  }

  private ResponseEntity<JsonNode> appeal(String who, String caseNumber, Object body) {
    return http.withBasicAuth(who, "demo")
        .postForEntity("/api/v1/cases/" + caseNumber + "/appeals", body, JsonNode.class);
  }
}
