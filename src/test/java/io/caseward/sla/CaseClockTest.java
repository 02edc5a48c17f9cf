package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.Calls;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.Visitor;
import io.caseward.cases.Severity;
import io.caseward.worklist.ClosingCases;
import io.caseward.worklist.MovingCases;
import io.caseward.worklist.Order;
import io.caseward.worklist.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case's own clock: at Harbor, day and night, 16 h from its opening for a grave one. */
@CasewardTest
class CaseClockTest {

  @LocalServerPort int port;
  @Autowired Story story;
  @Autowired TestClock clock;
  @Autowired Clocks clocks;
  @Autowired ClockStory stories;
  @Autowired ClosingCases closing;
  @Autowired MovingCases moving;
  @Autowired Calls calls;
  private String number;
  private Instant opened;

  @BeforeEach
  void aCaseOpens() {
    opened = clock.instant();
    number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
  }

  @Test
  void startsWhenTheCaseOpens() {
    assertThat(own().startedAt()).isEqualTo(opened);
    assertThat(own().target()).isEqualTo(Duration.ofHours(16));
    assertThat(own().dueAt()).isEqualTo(opened.plus(Duration.ofHours(16)));
    assertThat(own().queue()).isEqualTo("vouchers");
  }

  @Test
  void goesOnOverItsTasksAndStopsWhenItCloses() {
    clock.advance(Duration.ofHours(3));
    assertThat(own().state()).isEqualTo(Clock.RUNNING);

    story.reviewed(number, "no_violation");

    assertThat(own().state()).isEqualTo(Clock.STOPPED);
    assertThat(own().used()).isEqualTo(Duration.ofHours(3));
    assertThat(own().condition(clock.instant())).isEqualTo("met");
  }

  @Test
  void pausesWhileItWaitsForTheMerchant() {
    clock.advance(Duration.ofHours(1));
    story.reviewed(number, "insufficient");
    assertThat(own().pauseReason()).isEqualTo("waiting_for_merchant");

    story.fastForward(Duration.ofDays(7));

    assertThat(own().state()).isEqualTo(Clock.RUNNING);
    assertThat(stories.of(own(), Locale.ENGLISH)).startsWith("1 h used of 16 h; paused 7 d waiting for the merchant");
    assertThat(own().dueAt()).isEqualTo(opened.plus(Duration.ofHours(16)).plus(Duration.ofDays(7)));
  }

  @Test
  void waitsWhileAnAppealIsPossible() {
    clock.advance(Duration.ofHours(2));
    story.reviewed(number, "violation");
    assertThat(own().pauseReason()).isEqualTo("appeal_window");

    story.fastForward(Duration.ofDays(60));

    assertThat(own().state()).isEqualTo(Clock.STOPPED);
    assertThat(own().condition(clock.instant())).isEqualTo("met");
    assertThat(own().used()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void standsStillWhileItIsClosedAsADuplicateAndGoesOnWhereThatIsUndone() {
    String onto = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    closing.close(number, order(), onto);
    clock.advance(Duration.ofMinutes(20));
    closing.takeBack(number, order());

    assertThat(own().state()).isEqualTo(Clock.RUNNING);
    assertThat(own().pausedBy()).containsEntry("closing_as_duplicate", Duration.ofMinutes(20));
    assertThat(story.seeing(() -> clocks.ofCase(number))).allMatch(one -> one.state().equals(Clock.RUNNING));
  }

  @Test
  void stopsWhereItIsADuplicate() {
    String onto = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");
    closing.close(number, order(), onto);
    clock.advance(Duration.ofMinutes(20));
    closing.settle(number, order());

    assertThat(own().state()).isEqualTo(Clock.STOPPED);
    assertThat(own().used()).isZero();
    assertThat(story.seeing(() -> clocks.ofCase(number))).allMatch(one -> one.state().equals(Clock.STOPPED));
  }

  @Test
  void goesOnAsItBeganWhereverTheCaseGoes() {
    Instant due = own().dueAt();

    moving.move(number, order(), "reviews", null);

    assertThat(own().queue()).isEqualTo("reviews");
    assertThat(own().dueAt()).isEqualTo(due);
    assertThat(story.seeing(() -> clocks.ofCase(number))).filteredOn(one -> one.taskId() == null).hasSize(1);
  }

  @Test
  void standsFirstOnTheCasesPageAndInItsAnswer() {
    String page = Visitor.signedIn(port, "lead").get("/cases/" + number).body();
    assertThat(page).contains("The case, from its opening to its close", "0 s used of 16 h");

    var answer = calls.get("lead", "/api/v1/cases/" + number).json().path("clocks");
    assertThat(answer.path(0).path("task").isNull()).isTrue();
    assertThat(answer.path(0).path("kind").asText()).isEqualTo("resolve");
    assertThat(answer).hasSize(4);
  }

  @Test
  void isOneOfTheCasesClocksForPrograms() {
    var items = calls.get("lead", "/api/v1/clocks?case=" + number).json().path("items");

    assertThat(items).hasSize(4);
    assertThat(items.path(0).path("task").isNull()).isTrue();
    assertThat(items.path(0).path("target").asText()).isEqualTo("PT16H");
  }

  private Clock own() {
    return story.seeing(() -> clocks.ofCase(number)).get(0);
  }

  private Order order() {
    return Order.of(story.person("lead"), new Said("The same matter."));
  }
}
