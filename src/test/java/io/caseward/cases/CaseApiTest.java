package io.caseward.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class CaseApiTest {

  @Autowired private Calls calls;
  @Autowired private Story story;

  @Test
  void showsACaseWithWhatEveryModuleSaysOfIt() {
    String number = story.opens("fake_reviews", Severity.HIGH);

    JsonNode answer = calls.get("lead", "/api/v1/cases/" + number).json();

    assertThat(answer.path("number").asText()).isEqualTo(number);
    assertThat(answer.path("severity").asText()).isEqualTo("high");
    assertThat(answer.path("state").asText()).isEqualTo("open");
    assertThat(answer.path("target").asText()).isEqualTo("PT4H");
    assertThat(answer.path("policies").path("1.1").asInt()).isEqualTo(1);
    assertThat(answer.path("evidence")).hasSize(1);
    assertThat(answer.path("timeline").get(0).path("kind").asText()).isEqualTo("opened");
    assertThat(answer.path("tasks")).hasSize(1);
    assertThat(answer.path("clocks")).as("its own, and three of its task").hasSize(4);
    assertThat(answer.path("decisions")).isEmpty();
  }

  @Test
  void hidesAnotherVendorsCaseAsThoughItWereNotThere() {
    String number = story.opens("fake_reviews", Severity.HIGH);
    String other = story.file(number).vendor().equals("harbor") ? "reviewer-kestrel" : "reviewer-harbor";

    Answer hidden = calls.get(other, "/api/v1/cases/" + number);
    Answer absent = calls.get(other, "/api/v1/cases/C-999999999");

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body().replace(number, "C-999999999")).isEqualTo(absent.body());
    assertThat(calls.get(story.reviewer(number), "/api/v1/cases/" + number).status()).isEqualTo(200);
  }

  @Test
  void saysHowNumbersLook() {
    Answer answer = calls.get("lead", "/api/v1/cases/1042");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.detail()).contains("'1042'", "C-1042");
  }

  @Test
  void takesTheInformationThatACaseWaitsFor() {
    String number = story.opens("fake_reviews", Severity.HIGH);
    story.reviewed(number, "insufficient");
    assertThat(story.file(number).state()).isEqualTo(CaseState.WAITING_INFORMATION);

    Answer answer = information(number, "{\"text\": \"The merchant sent the list of codes.\"}");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(story.file(number).state()).isEqualTo(CaseState.OPEN);
    assertThat(story.task(number, "userTask_ReviewCase").queue()).isEqualTo("reviews");
    assertThat(calls.get("lead", "/api/v1/cases/" + number).json().path("evidence")).hasSize(2);
    assertThat(story.timeline(number)).extracting(TimelineEntry::kind).contains("information_received");
  }

  @Test
  void refusesInformationThatNobodyWaitsForOrThatIsNone() {
    String number = story.opens("fake_reviews", Severity.HIGH);

    assertThat(information(number, "{\"text\": \"Here.\"}").status()).isEqualTo(409);
    assertThat(information(number, "{}").field("text")).contains("is missing");
    assertThat(information(number, "{\"txt\": \"Here.\"}").field("txt")).contains("is not known", "text, evidence");
    assertThat(story.seeing(() -> story.file(number).state())).isEqualTo(CaseState.OPEN);
  }

  @Test
  void goesOnByItselfWhereInformationDoesNotComeInTime() {
    String number = story.opens("fake_reviews", Severity.HIGH);
    story.reviewed(number, "insufficient");

    story.fastForward(java.time.Duration.ofDays(7));

    assertThat(story.file(number).state()).isEqualTo(CaseState.OPEN);
    assertThat(story.timeline(number)).extracting(TimelineEntry::kind).contains("information_overdue");
  }

  private Answer information(String number, String body) {
    return calls.post("lead", "/api/v1/cases/" + number + "/information", body);
  }
}
