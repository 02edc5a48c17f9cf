package io.caseward.slack;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.database.StoryTime;
import io.caseward.sla.Clocks;
import io.caseward.sla.Milestones;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviews of vouchers at Harbor, 4 h each: they warn after 2 h and 3 h, and before then, until someone has them, of that. */
@CasewardTest
class WarningTalkTest {

  private static final String HARBORS = "#vouchers-harbor";

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Clocks clocks;
  @Autowired Milestones milestones;
  @Autowired WarningTalk talk;
  @Autowired Preview preview;
  @Autowired JdbcClient database;

  @Test
  void saysWhichCaseAndStepAndHowLongIsLeftAndWhoHasIt() {
    TaskRow task = opens("tl");
    work.take(task.id(), story.person("reviewer-harbor"));
    clock.advance(ofHours(2));

    warns();

    assertThat(said(HARBORS)).singleElement().asString()
        .contains("One clock runs out soon in vouchers, Harbor")
        .contains("<" + "/tasks/" + task.id() + "|" + task.caseNumber() + ">: Review case, 2 h left, due")
        .contains("<person:reviewer-harbor|")
        .contains("2 h used of 4 h; warned at 50%; due Mon 21:00 (Manila)")
        .contains("/sla/next?queue=vouchers&vendor=harbor");
  }

  @Test
  void saysNothingBeforeAndNothingTwice() {
    opens("tl");
    clock.advance(ofMinutes(20));
    warns();
    assertThat(said(HARBORS)).isEmpty();

    clock.advance(ofMinutes(100));
    warns();
    warns();
    clock.advance(ofMinutes(5));
    warns();
    assertThat(said(HARBORS)).hasSize(1);
  }

  @Test
  void saysThatNobodyHasIt() {
    TaskRow task = opens("tl");
    clock.advance(ofMinutes(30));

    warns();

    assertThat(said(HARBORS)).singleElement().asString().contains(task.caseNumber() + ">: Review case waits to be taken, 30 min left");
  }

  @Test
  void tellsOfManyInOneMessageAMinute() {
    List<TaskRow> tasks = Stream.generate(() -> opens("tl")).limit(12).toList();
    clock.advance(ofHours(2));

    warns();

    assertThat(said(HARBORS)).singleElement().asString().contains("12 clocks run out soon in vouchers, Harbor", "And 7 more.");
    assertThat(tasks.stream().filter(task -> said(HARBORS).get(0).contains(task.id()))).hasSize(5);
  }

  @Test
  void waitsAMinuteForWhatComesRightAfter() {
    opens("tl");
    clock.advance(ofSeconds(30));
    opens("tl");
    clock.advance(ofHours(2).minusSeconds(30));
    warns();
    clock.advance(ofSeconds(30));
    warns();
    assertThat(said(HARBORS)).hasSize(1);

    clock.advance(ofSeconds(30));
    warns();
    assertThat(said(HARBORS)).hasSize(2);
  }

  @Test
  void keepsVendorsApart() {
    TaskRow harbors = opens("tl");
    TaskRow kestrels = opens("ms");
    clock.advance(ofHours(48));

    IntStream.range(0, 3).forEach(day -> warns());

    assertThat(said(HARBORS)).noneMatch(message -> message.contains(kestrels.caseNumber()));
    assertThat(said("#vouchers-kestrel")).noneMatch(message -> message.contains(harbors.caseNumber()));
    assertThat(Scopes.in(Scope.vendor("kestrel"), () -> preview.conversations(HARBORS))).isEmpty();
  }

  @Test
  void leavesOutWhatHasStoppedPausedOrGoneToAnotherVendorMeanwhile() {
    TaskRow stopped = opens("tl");
    TaskRow paused = opens("tl");
    TaskRow moved = opens("tl");
    clock.advance(ofHours(2));
    milestones.come();
    clocks.stop(stopped.id());
    clocks.pause(paused.id(), "waiting_for_merchant");
    clocks.place(moved.id(), "vouchers", "kestrel");

    tellsAll();

    assertThat(said(HARBORS)).isEmpty();
  }

  @Test
  void leavesBreachesToTheirEscalations() {
    opens("tl");
    clock.advance(ofHours(5));

    warns();

    assertThat(said(HARBORS)).isEmpty();
    assertThat(waiting()).isZero();
  }

  @Test
  void saysNothingOfWhatAStoryTells() {
    opens("tl");

    StoryTime.tell(clock.instant().plus(ofHours(2)), milestones::come);

    assertThat(waiting()).isZero();
  }

  @Test
  void isSaidOnceHoweverManyNodesLook() {
    Stream.generate(() -> opens("tl")).limit(8).forEach(task -> assertThat(task.state()).isEqualTo("open"));
    clock.advance(ofHours(2));
    milestones.come();

    Stream.generate(() -> CompletableFuture.runAsync(this::tellsAll)).limit(6).toList().forEach(CompletableFuture::join);
    tellsAll();

    assertThat(said(HARBORS)).hasSize(1);
    assertThat(waiting()).isZero();
  }

  private void warns() {
    while (milestones.come()) {
      assertThat(milestones.earliest()).isPresent();
    }
    tellsAll();
  }

  private void tellsAll() {
    while (talk.say()) {
      assertThat(clock.instant()).isNotNull();
    }
  }

  private TaskRow opens(String language) {
    return story.task(story.opens("counterfeit_vouchers", Severity.HIGH, language), "userTask_ReviewCase");
  }

  /** What the preview shows of a channel, each message as it is written down. */
  private List<String> said(String channel) {
    return story.seeing(() -> preview.conversations(channel)).stream().map(Conversation::first).map(post -> Map.of("text", post.text(), "blocks", post.blocks()).toString()).toList();
  }

  private long waiting() {
    return story.seeing(() -> database.sql("select count(*) from slack_warning").query(Long.class).single());
  }
}
