package io.caseward.worklist.bulk;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.worklist.TaskRow;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case of Harbor's is closed as the duplicate of one of Kestrel's: neither vendor learns that the other's is there. */
@CasewardTest
class StrangersDuplicatesTest {

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Calls calls;
  @Autowired BulkWorker worker;
  @LocalServerPort int port;
  private String harbors;
  private String kestrels;
  private TaskRow review;

  @BeforeEach
  void theCaseOfOneVendorIsBeingClosed() {
    harbors = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    kestrels = story.opens("fake_reviews", Severity.MEDIUM, "ms");
    review = story.task(harbors, "userTask_ReviewCase");
    story.fastForward(Duration.between(clock.instant(), review.dueAt()).plusMinutes(1));
    close();
  }

  @Test
  void isToldToThoseWhoSeeBoth() {
    assertThat(seen("lead", harbors).path("duplicate").path("onto").asText()).isEqualTo(kestrels);
    assertThat(page("lead", harbors)).contains("Being closed by lead as a duplicate of", kestrels);

    settle();

    assertThat(fact("lead", harbors, "closed_as_duplicate", "onto")).isEqualTo(kestrels);
    assertThat(fact("lead", kestrels, "duplicate_closed", "duplicate")).isEqualTo(harbors);
  }

  @Test
  void isNotNamedToThoseWhoSeeTheDuplicateAlone() {
    assertThat(answersTo("harbor", harbors)).allSatisfy(answer -> assertThat(answer).doesNotContain(kestrels));
    assertThat(page("reviewer-harbor", harbors)).contains("Being closed by lead as a duplicate.");

    settle();

    assertThat(answersTo("harbor", harbors)).allSatisfy(answer -> assertThat(answer).doesNotContain(kestrels));
    assertThat(page("lead-harbor", harbors)).contains("Closed by lead as a duplicate.");
    assertThat(kinds("reviewer-harbor", harbors)).contains("closing_as_duplicate", "closed_as_duplicate");
  }

  @Test
  void isNotThereForThoseWhoSeeTheOtherAlone() {
    List<String> before = kinds("reviewer-kestrel", kestrels);

    settle();

    assertThat(kinds("reviewer-kestrel", kestrels)).isEqualTo(before);
    assertThat(answersTo("kestrel", kestrels)).allSatisfy(answer -> assertThat(answer).doesNotContain(harbors));
  }

  @Test
  void isNotNamedWhereAnActIsRefusedBecauseOfIt() {
    Answer taken = calls.post("reviewer-harbor", "/api/v1/tasks/" + review.id() + "/assignment", "");
    Answer acknowledged = calls.post("lead-harbor", "/api/v1/escalations/%s/acknowledgement".formatted(escalation()), "");

    assertThat(taken.detail()).contains("is being closed by lead as a duplicate.").doesNotContain(kestrels);
    assertThat(acknowledged.detail()).contains("is being closed by lead as a duplicate: nothing waits for you.").doesNotContain(kestrels);
  }

  /** Everything that a vendor's people may ask about a case of theirs. */
  private List<String> answersTo(String vendor, String number) {
    Stream<String> asReviewer = Stream.of("/api/v1/cases/" + number, "/api/v1/tasks", "/api/v1/clocks?case=" + number).map(path -> calls.get("reviewer-" + vendor, path).body());
    Stream<String> asLead = Stream.of("/cases", "/cases/" + number, "/worklist?tab=team", "/escalations", "/slack/preview", "/api/v1/escalations")
        .map(path -> Visitor.signedIn(port, "lead-" + vendor).get(path).body());
    return Stream.concat(asReviewer, asLead).toList();
  }

  private void close() {
    Answer act = calls.post("lead", "/api/v1/bulk-acts", "{\"kind\": \"duplicate\", \"target\": {\"onto\": \"%s\"}, \"note\": \"One seller, one matter.\", \"tasks\": [\"%s\"]}".formatted(kestrels, review.id()));
    assertThat(act.status()).as(act.body()).isEqualTo(202);
    worker.work();
  }

  private void settle() {
    clock.advance(ofMinutes(10));
    worker.settle();
  }

  private String escalation() {
    return calls.get("lead-harbor", "/api/v1/escalations").json().path("items").path(0).path("id").asText();
  }

  private JsonNode seen(String who, String number) {
    return calls.get(who, "/api/v1/cases/" + number).json();
  }

  private String page(String who, String number) {
    return Visitor.signedIn(port, who).get("/cases/" + number).body();
  }

  private List<String> kinds(String who, String number) {
    return seen(who, number).path("timeline").findValuesAsText("kind");
  }

  private String fact(String who, String number, String kind, String name) {
    for (JsonNode act : seen(who, number).path("timeline")) {
      if (act.path("kind").asText().equals(kind)) {
        return act.path("data").path(name).asText();
      }
    }
    throw new AssertionError("%s says nothing of %s.".formatted(number, kind));
  }
}
