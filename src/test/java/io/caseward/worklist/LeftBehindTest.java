package io.caseward.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.cases.TimelineEntry;
import io.caseward.people.Hired;
import io.caseward.people.Person;
import io.caseward.people.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Dana has two tasks open when an administrator changes what she may do. */
@CasewardTest
class LeftBehindTest {

  @LocalServerPort int port;
  @Autowired private Story story;
  @Autowired private Hired hired;
  @Autowired private TaskWork work;
  @Autowired private Drafts drafts;
  @Autowired private TestClock clock;
  private TaskRow review;
  private TaskRow harassment;
  private Visitor dana;

  @BeforeEach
  void danaIsAtWork() {
    Person person = hired.as("dana", Role.REVIEWER, "harbor");
    review = taken(story.opens("fake_reviews", Severity.MEDIUM, "tl"), person);
    harassment = taken(story.opens("harassment", Severity.MEDIUM, "tl"), person);
    drafts.save(review.id(), person, Map.of("notes", "Half of it"), 0);
    dana = Visitor.at(port);
    dana.signIn("dana", Hired.PASSWORD);
    dana.get("/worklist");
  }

  @AfterEach
  void everyoneLeaves() {
    hired.leave();
  }

  @Test
  void keepsWhatItStillFitsAndGivesBackWhatWantsASkillThatIsGone() {
    changes(Map.of("skills", harassment.skill()));

    assertThat(holder(harassment)).isEqualTo("dana");
    assertThat(holder(review)).isNull();
    assertThat(why(review)).isEqualTo("skills");
    assertThat(story.seeing(() -> drafts.of(review.id(), "dana"))).map(Draft::answers).contains(Map.of("notes", "Half of it"));
  }

  @Test
  void givesBackWhatWantsALanguageThatIsGone() {
    changes(Map.of("languages", "en"));

    assertThat(List.of(why(review), why(harassment))).containsOnly("languages");
  }

  @Test
  void givesBackEverythingOfSomeoneMovedToAnotherVendor() {
    changes(Map.of("vendor", "kestrel"));

    assertThat(List.of(why(review), why(harassment))).containsOnly("vendor");
    assertThat(dana.get("/worklist").body()).contains("2 of your tasks went back to their queues", "the team was changed").doesNotContain(review.caseNumber());
  }

  @Test
  void saysSoWhereTheyGoOnWithIt() {
    changes(Map.of("skills", harassment.skill()));

    assertThat(finishes(review)).contains("of %s is not yours to work. It asks for the skill".formatted(review.caseNumber()));
    assertThat(dana.get("/worklist").body()).contains("1 task of yours went back to its queue", "the skills were changed");
  }

  @Test
  void saysSoForAsLongAsAShift() {
    changes(Map.of("languages", "en"));

    clock.advance(Duration.ofHours(12));

    assertThat(dana.get("/worklist").body()).doesNotContain("went back to its queue");
  }

  @Test
  void leavesEverythingWhereNothingOfThatChanges() {
    changes(Map.of("displayName", "Dana of the night shift"));

    assertThat(List.of(holder(review), holder(harassment))).containsOnly("dana");
  }

  private TaskRow taken(String number, Person by) {
    TaskRow task = story.task(number, "userTask_ReviewCase");
    work.take(task.id(), by);
    return task;
  }

  /** On the page that she still has open. */
  private String finishes(TaskRow task) {
    return dana.send(dana.to("/api/v1/tasks/" + task.id() + "/completion")
        .header("Content-Type", "application/json")
        .header("X-CSRF-TOKEN", dana.token())
        .POST(BodyPublishers.ofString("{\"verdict\": \"no_violation\", \"notes\": \"%s\"}".formatted(Story.WHY)))).body();
  }

  private void changes(Map<String, String> typed) {
    Map<String, String> form = new HashMap<>(Map.of("name", "dana", "displayName", "dana", "role", "reviewer", "vendor", "harbor", "languages", "en, tl", "zone", "UTC", "email", "dana@example.org"));
    form.putAll(typed);
    Visitor admin = Visitor.signedIn(port, "admin");
    admin.get("/admin/accounts/dana");
    assertThat(admin.post("/admin/accounts/dana", form).statusCode()).isEqualTo(302);
  }

  private String holder(TaskRow task) {
    return story.task(task.caseNumber(), "userTask_ReviewCase").assignee();
  }

  private String why(TaskRow task) {
    assertThat(holder(task)).isNull();
    TimelineEntry act = story.timeline(task.caseNumber()).stream().filter(entry -> entry.kind().equals("left_behind")).findFirst().orElseThrow();
    return String.valueOf(act.data().get("why"));
  }
}
