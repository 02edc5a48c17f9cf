package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.Calls;
import io.caseward.Calls.Answer;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.cases.TimelineEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lead sends a case elsewhere: one act, on record. */
@CasewardTest
class MovingCasesTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired Calls calls;
  @Autowired TaskWork work;
  @Autowired MovingCases moving;
  @Autowired Reassigning reassigning;

  @Test
  void aLeadReroutesFromTheTasksScreen() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    Visitor lead = Visitor.signedIn(port, "lead");
    lead.get("/tasks/" + review(number).id());

    lead.post("/tasks/" + review(number).id() + "/routing", Map.of("queue", "vouchers", "note", "These are vouchers."));

    assertThat(review(number).queue()).isEqualTo("vouchers");
    assertThat(story.file(number).queue()).isEqualTo("vouchers");
    TimelineEntry entry = story.timeline(number).stream().filter(one -> one.kind().equals("rerouted")).findFirst().orElseThrow();
    assertThat(entry.actor()).isEqualTo("lead");
    assertThat(entry.data()).containsEntry("before", "reviews").containsEntry("queue", "vouchers").containsEntry("note", "These are vouchers.");
  }

  @Test
  void whoeverHasItKeepsItWhereTheyAreFitStill() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    work.take(review(number).id(), story.person("reviewer-harbor"));

    moving.move(number, order(), "vouchers", null);

    assertThat(review(number).assignee()).isEqualTo("reviewer-harbor");
    assertThat(review(number).vendor()).isEqualTo("harbor");
  }

  @Test
  void putBackItIsInTheHandsItWasInAsItWas() {
    String given = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    reassigning.give(review(given).id(), order(), "reviewer-harbor");
    String taken = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    work.take(review(taken).id(), story.person("reviewer-harbor"));

    movedAndBack(given);
    movedAndBack(taken);

    assertThat(review(given).assignee()).isEqualTo("reviewer-harbor");
    assertThat(review(given).handling().leaseUntil()).as("what a lead has given stays").isNull();
    assertThat(review(taken).assignee()).isEqualTo("reviewer-harbor");
    assertThat(review(taken).handling().leaseUntil()).isNotNull();
  }

  private void movedAndBack(String number) {
    MovingCases.Moved moved = moving.move(number, order(), "lead", null);
    assertThat(review(number).assignee()).isNull();

    moving.putBack(number, order(), moved);
  }

  @Test
  void whatNobodyCouldTakeLeavesTheLeadsQueue() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "th");
    assertThat(review(number).queue()).isEqualTo("lead");

    assertThatThrownBy(() -> moving.move(number, order(), "reviews", null)).hasMessageContaining("is in 'th', and no vendor works in that in queue 'reviews'");
  }

  @Test
  void programsDoTheSameAndAreToldWhatIsWrong() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    assertThat(reroute("lead", number, "vouchers").status()).isEqualTo(204);
    assertThat(reroute("lead", number, "vouchers").detail()).contains(number + " is in queue 'vouchers' of harbor already");
    assertThat(reroute("lead", number, "blackmail").detail()).contains("'queue' is 'blackmail'");
    assertThat(reroute("lead", "C-999999", "vouchers").detail()).contains("There is no case 'C-999999'");
    assertThat(reroute("reviewer-harbor", number, "vouchers").status()).isEqualTo(403);
  }

  private Answer reroute(String who, String number, String queue) {
    return calls.post(who, "/api/v1/cases/" + number + "/routing", "{\"queue\": \"%s\", \"note\": \"Meant for others.\"}".formatted(queue));
  }

  private Order order() {
    return Order.of(story.person("lead"), new Said("Meant for others."));
  }

  private TaskRow review(String number) {
    return story.task(number, REVIEW);
  }
}
