package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.AtOnce;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.people.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

@CasewardTest
class EscalationApiTest {

  private static final String ALL = "/api/v1/escalations";

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private AtOnce atOnce;
  @Autowired private Settling settling;
  @Autowired private TestRestTemplate http;

  @Test
  void listsWhatIsOpen() {
    String number = overdue.review();

    JsonNode item = get("lead", ALL).getBody().at("/items/0");

    assertThat(item.get("id").asText()).isEqualTo(overdue.of(number).number());
    assertThat(item.get("case").asText()).isEqualTo(number);
    assertThat(item.get("state").asText()).isEqualTo("telling");
    assertThat(item.at("/rungs/1/tell/1").asText()).isEqualTo("vendor-lead");
  }

  @Test
  void listsPageByPage() {
    overdue.review();
    overdue.review();

    JsonNode first = get("lead", ALL + "?limit=1").getBody();
    JsonNode second =
        get("lead", ALL + "?limit=1&after=" + first.get("next").asText()).getBody();

    assertThat(second.get("items")).hasSize(1);
    assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
  }

  @Test
  void showsAVendorItsOwnOnly() {
    String number = overdue.review();

    assertThat(get("lead-harbor", ALL).getBody().get("items")).hasSize(1);
    assertThat(get("lead-kestrel", ALL).getBody().get("items")).isEmpty();
    assertThat(post("lead-kestrel", number, "acknowledgement", null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void namesTheStatesThereAre() {
    ResponseEntity<JsonNode> answer = get("lead", ALL + "?state=sleeping");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(answer.getBody().at("/fields/state").asText())
        .startsWith("State 'sleeping' does not exist. Known states: open");
  }

  @Test
  void acknowledgesOnceAndTellsTheSecondWhoWasFirst() {
    String number = overdue.review();

    JsonNode first = post("lead", number, "acknowledgement", null).getBody();
    JsonNode second = post("policy", number, "acknowledgement", null).getBody();

    assertThat(first.get("first").asBoolean()).isTrue();
    assertThat(second.get("first").asBoolean()).isFalse();
    assertThat(second.at("/escalation/acknowledgedBy").asText()).isEqualTo("lead");
  }

  @Test
  void resolvesWithTheFormsAnswers() {
    String number = overdue.review();
    post("lead", number, "acknowledgement", null);

    ResponseEntity<JsonNode> answer =
        post("lead", number, "resolution", Overdue.settledBy("instruct"));

    assertThat(answer.getBody().get("state").asText()).isEqualTo("resolved");
    assertThat(answer.getBody().get("endedBy").asText()).isEqualTo("lead");
  }

  @Test
  void isNotResolvedWhereTheOverdueStepIsFinishedFirst() {
    String number = overdue.review();
    post("lead", number, "acknowledgement", null);

    ResponseEntity<JsonNode> answer =
        atOnce.second(
            () -> story.reviewed(number, "insufficient"),
            () -> post("lead", number, "resolution", Overdue.settledBy("instruct")));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(answer.getBody().get("detail").asText()).contains("stood down");
  }

  @Test
  void staysResolvedWhereTheOverdueStepIsFinishedRightAfter() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead");
    Person lead = story.person("lead");

    atOnce.second(
        () -> settling.settle(overdue.of(number).number(), lead, Overdue.settledBy("instruct")),
        () -> {
          story.reviewed(number, "insufficient");
          return true;
        });

    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.RESOLVED);
    assertThat(story.tasks(number)).isEmpty();
  }

  @Test
  void saysWhichAnswersAreWrong() {
    String number = overdue.review();
    post("lead", number, "acknowledgement", null);

    ResponseEntity<JsonNode> answer =
        post("lead", number, "resolution", Map.of("resolution", "ignore", "instruction", "no"));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(answer.getBody().get("fields").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("resolution", "instruction");
  }

  @Test
  void isPassedOnAndQuietForAWhile() {
    String number = overdue.review();
    post("lead", number, "acknowledgement", null);

    JsonNode taken = post("policy", number, "assignment", null).getBody();
    JsonNode handed = post("policy", number, "handover", Map.of("person", "lead-2", "note", "You know the merchant.")).getBody();
    JsonNode quiet = post("lead-2", number, "snooze", Map.of("minutes", 60)).getBody();

    assertThat(taken.get("acknowledgedBy").asText()).isEqualTo("policy");
    assertThat(handed.get("acknowledgedBy").asText()).isEqualTo("lead-2");
    assertThat(quiet.get("snoozedUntil").asText()).isNotBlank();
  }

  @Test
  void saysWhomItMayBeHandedOverTo() {
    String number = overdue.review();
    post("lead", number, "acknowledgement", null);

    ResponseEntity<JsonNode> nobody = post("lead", number, "handover", Map.of());
    ResponseEntity<JsonNode> longer = post("lead", number, "snooze", Map.of("minutes", 7));

    assertThat(nobody.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(nobody.getBody().at("/fields/person").asText()).contains("lead-2").doesNotContain("lead-kestrel");
    assertThat(longer.getBody().at("/fields/minutes").asText()).contains("15, 30, 60");
  }

  @Test
  void isNotForReviewers() {
    assertThat(get("reviewer-harbor", ALL).getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void standsInItsCasesAnswer() {
    String number = overdue.review();

    JsonNode file = get("lead", "/api/v1/cases/" + number).getBody();

    assertThat(file.at("/escalations/0/case").asText()).isEqualTo(number);
  }

  private ResponseEntity<JsonNode> get(String who, String path) {
    return http.withBasicAuth(who, "demo").getForEntity(path, JsonNode.class);
  }

  private ResponseEntity<JsonNode> post(String who, String number, String what, Object body) {
    String path = "%s/%s/%s".formatted(ALL, overdue.of(number).number(), what);
    return http.withBasicAuth(who, "demo").postForEntity(path, body, JsonNode.class);
  }
}
