package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.cases.Severity;
import io.caseward.database.Scope;
import io.caseward.database.Scopes;
import io.caseward.people.Person;
import io.caseward.worklist.HoldReason;
import io.caseward.worklist.Holding;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A review at Harbor, which works day and night: 4 h from Monday 17:00 in Manila. */
@CasewardTest
class PausingClocksTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired TaskWork work;
  @Autowired Holding holding;
  @Autowired Clocks clocks;
  @Autowired ClockStory stories;
  @Autowired ClockBars bars;
  @Autowired Calls calls;
  private TaskRow task;
  private Person reviewer;

  @BeforeEach
  void aReviewIsTaken() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    task = story.task(number, REVIEW);
    reviewer = story.person("reviewer-harbor");
    work.take(task.id(), reviewer);
  }

  @Test
  void keepsWhoPausedItWhyAndWhenItWentOn() {
    clock.advance(Duration.ofMinutes(30));
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(40));

    assertThat(story.seeing(() -> clocks.events(now()))).extracting(ClockEvent::kind, ClockEvent::reason, ClockEvent::by, ClockEvent::used).containsExactly(
        tuple("paused", "waiting_for_merchant", "reviewer-harbor", Duration.ofMinutes(30)),
        tuple("resumed", null, "reviewer-harbor", Duration.ofMinutes(30)));
  }

  @Test
  void tellsEachReasonWithItsTime() {
    clock.advance(Duration.ofMinutes(30));
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(40));
    holds(HoldReason.TOOL_UNAVAILABLE, Duration.ofMinutes(5));
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(10));

    assertThat(stories.of(now(), Locale.ENGLISH)).contains("30 min used of 4 h", "paused 5 min because a tool is unavailable", "paused 50 min waiting for the merchant");
  }

  @Test
  void losesNotAMicrosecondToAPauseThatEndsAtOnce() {
    Instant due = now().dueAt();

    for (int i = 0; i < 7; i++) {
      clock.advance(Duration.ofNanos(345_678_901));
      holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ZERO);
    }

    assertThat(now().dueAt()).isEqualTo(due);
    assertThat(now().pausedFor()).isZero();
    assertThat(stories.of(now(), Locale.ENGLISH)).doesNotContain("paused");
  }

  @Test
  void isDueLaterByWhatItWasPaused() {
    Instant due = now().dueAt();

    clock.advance(Duration.ofMinutes(30));
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(40));

    assertThat(now().dueAt()).isEqualTo(due.plus(Duration.ofMinutes(40)));
  }

  @Test
  void showsAsABarWhatItsTimeWentInto() {
    clock.advance(Duration.ofMinutes(60));
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(60));
    clock.advance(Duration.ofMinutes(60));

    assertThat(story.seeing(() -> bars.of(now()))).extracting(ClockBars.Piece::look, piece -> Math.round(piece.width()))
        .containsExactly(tuple("work", 20L), tuple("pause", 20L), tuple("work", 20L), tuple("left", 40L));
  }

  @Test
  void cannotBePausedOnceItHasStopped() {
    clocks.stop(task.id());

    assertThatThrownBy(() -> clocks.pause(task.id(), "waiting_for_merchant")).hasMessageContaining("stopped on").hasMessageContaining("cannot be paused any more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1H", "P3650D"})
  void isNotPlannedForATargetOfNothingOrOfTenYears(Duration target) {
    assertThatThrownBy(() -> clocks.plan("C-1", "case-check", REVIEW, "harbor", () -> new TaskTargets(null, null, target, new TargetBasis(1, null, null)))).hasMessageContaining("A target of " + target + " is not possible. Give counted time from PT1S to PT8760H.");
  }

  @Test
  void tellsProgramsWhatBecameOfTheClocksOfACase() {
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(10));

    var clock = calls.get("lead", "/api/v1/clocks?case=" + task.caseNumber()).json().path("items").path(3);

    assertThat(clock.path("target").asText()).as("after the case's, and the two beside it").isEqualTo("PT4H");
    assertThat(clock.path("events").findValuesAsText("kind")).containsExactly("paused", "resumed");
    assertThat(clock.path("events").path(0).path("reason").asText()).isEqualTo("waiting_for_merchant");
    assertThat(calls.get("lead", "/api/v1/clocks").json().path("items").path(0).has("events")).isFalse();
  }

  @Test
  void showsItsEventsToNobodyWhoMayNotSeeIt() {
    holds(HoldReason.WAITING_FOR_MERCHANT, Duration.ofMinutes(10));
    Clock paused = now();

    assertThat(Scopes.in(Scope.vendor("kestrel"), () -> clocks.events(paused))).isEmpty();
    assertThat(Scopes.in(Scope.vendor("harbor"), () -> clocks.events(paused))).hasSize(2);
  }

  private void holds(HoldReason reason, Duration time) {
    holding.hold(task.id(), reviewer, reason);
    clock.advance(time);
    holding.goOn(task.id(), reviewer);
  }

  private Clock now() {
    return story.seeing(() -> clocks.ofTask(task.id())).orElseThrow();
  }
}
