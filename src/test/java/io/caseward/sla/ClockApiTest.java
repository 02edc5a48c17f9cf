package io.caseward.sla;

import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Clocks as programs see them. */
@CasewardTest
class ClockApiTest {

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Clocks clocks;
  @Autowired Milestones milestones;
  @Autowired Calls calls;

  @Test
  void areFoundByCaseTaskKindStateVendorAndQueue() {
    TaskRow one = opens("tl");
    TaskRow other = opens("ms");
    clocks.stop(other.id());

    assertThat(tasks("kind=resolve&task=" + one.id())).containsExactly(one.id());
    assertThat(tasks("kind=resolve&case=" + other.caseNumber())).contains(other.id()).doesNotContain(one.id());
    assertThat(tasks("kind=resolve&vendor=kestrel")).contains(other.id()).doesNotContain(one.id());
    assertThat(tasks("kind=resolve&state=met")).containsExactly(other.id());
    assertThat(tasks("kind=resolve&state=running&queue=vouchers")).contains(one.id()).doesNotContain(other.id());
    assertThat(tasks("kind=resolve&queue=listings")).isEmpty();
  }

  @Test
  void goOnWhereAPageEnds() {
    List<TaskRow> opened = List.of(opens("tl"), opens("tl"), opens("ms"));

    List<String> found = new ArrayList<>();
    for (JsonNode page = get("kind=resolve&size=1"); ; page = get("kind=resolve&size=1&after=" + page.path("next").asLong())) {
      found.addAll(page.path("items").findValuesAsText("id"));
      if (page.path("next").isNull()) {
        break;
      }
    }

    assertThat(found).isEqualTo(get("kind=resolve").path("items").findValuesAsText("id")).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(opened.size());
  }

  @Test
  void tellTheirTargetTheirUseTheirStoryAndWhatCameOfThem() {
    TaskRow task = opens("tl");
    clock.advance(ofHours(2));
    milestones.come();
    clocks.pause(task.id(), "waiting_for_merchant");
    long id = get("kind=resolve&task=" + task.id()).path("items").path(0).path("id").asLong();

    JsonNode one = calls.get("lead", "/api/v1/clocks/" + id).json();

    assertThat(one.path("case").asText()).isEqualTo(task.caseNumber());
    assertThat(List.of(one.path("kind").asText(), one.path("target").asText(), one.path("state").asText(), one.path("queue").asText(), one.path("severity").asText()))
        .containsExactly("resolve", "PT4H", "paused", "vouchers", "high");
    assertThat(one.path("usedSeconds").asLong()).isEqualTo(7_200);
    assertThat(one.path("dueAt").isNull()).isTrue();
    assertThat(one.path("story").asText()).startsWith("2 h used of 4 h");
    assertThat(one.path("events").findValuesAsText("kind")).containsExactly("warned", "paused");
  }

  @Test
  void warnInTheirStory() {
    TaskRow task = opens("tl");
    clock.advance(ofHours(3));
    milestones.come();

    assertThat(get("kind=resolve&task=" + task.id()).path("items").path(0).path("story").asText()).isEqualTo("3 h used of 4 h; warned at 75%; due Mon 21:00 (Manila)");
  }

  @Test
  void ofAnotherVendorLookLikeNone() {
    TaskRow kestrels = opens("ms");
    long id = get("kind=resolve&task=" + kestrels.id()).path("items").path(0).path("id").asLong();

    Calls.Answer another = calls.get("reviewer-harbor", "/api/v1/clocks/" + id);
    Calls.Answer none = calls.get("reviewer-harbor", "/api/v1/clocks/999999999");

    assertThat(another.status()).isEqualTo(404);
    assertThat(another.detail().replace(String.valueOf(id), "N")).isEqualTo(none.detail().replace("999999999", "N"));
    assertThat(calls.get("reviewer-harbor", "/api/v1/clocks?vendor=kestrel").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"kind, coffee", "state, sleeping", "queue, blackmail", "vendor, acme", "size, 201"})
  void areNotAskedForWhatCanFitNone(String parameter, String value) {
    assertThat(calls.get("lead", "/api/v1/clocks?" + parameter + "=" + value).field(parameter)).contains("'" + value + "'");
  }

  @Test
  void areDescribedToPrograms() {
    JsonNode paths = calls.get("lead", "/v3/api-docs").json().path("paths");

    assertThat(paths.path("/api/v1/clocks").path("get").path("parameters").findValuesAsText("name")).contains("case", "task", "kind", "state", "vendor", "queue", "after", "size");
    assertThat(paths.path("/api/v1/clocks/{id}").path("get").path("summary").asText()).isEqualTo("One clock");
  }

  private TaskRow opens(String language) {
    return story.task(story.opens("counterfeit_vouchers", Severity.HIGH, language), "userTask_ReviewCase");
  }

  private JsonNode get(String query) {
    return calls.get("lead", "/api/v1/clocks?" + query).json();
  }

  private List<String> tasks(String query) {
    return get(query).path("items").findValuesAsText("task");
  }
}
