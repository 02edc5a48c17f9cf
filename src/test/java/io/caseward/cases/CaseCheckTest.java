package io.caseward.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.sla.Clock;
import io.caseward.sla.Clocks;
import io.caseward.web.Refusal;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The SOP {@code case-check} as it runs. */
@CasewardTest
class CaseCheckTest {

  @Autowired Story story;
  @Autowired TaskWork work;
  @Autowired Clocks clocks;
  @Autowired TestClock clock;

  @Test
  void triagesAndSendsTheCaseToAVendorThatSpeaksItsLanguage() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "ms");

    CaseFile file = story.file(number);
    assertThat(file.severity()).isEqualTo(Severity.HIGH);
    assertThat(file.queue()).isEqualTo("vouchers");
    assertThat(file.vendor()).isEqualTo("kestrel");
    assertThat(story.task(number, "userTask_ReviewCase").dueAt()).isAfter(TestClock.START);
  }

  @Test
  void sendsWhatNoVendorSpeaksToTheLead() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "fr");

    TaskRow task = story.task(number, "userTask_ReviewCase");
    assertThat(task.queue()).isEqualTo("lead");
    assertThat(task.vendor()).isNull();
  }

  @Test
  void closesWithANoticeWhenNothingIsFound() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(number, "no_violation");

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
    assertThat(story.timeline(number)).extracting(TimelineEntry::kind).contains("step_finished", "closed");
  }

  @Test
  void pausesTheClockWhileInformationIsMissing() {
    String number = story.opens("fake_reviews", Severity.HIGH, "tl");
    String reviewer = story.reviewer(number);
    story.fastForward(Duration.ofMinutes(30));
    story.reviewed(number, "insufficient");

    story.fastForward(Duration.ofHours(30));

    assertThat(story.tasks(number)).isEmpty();
    Clock paused = clockOf(number);
    assertThat(paused.state()).isEqualTo(Clock.PAUSED);
    assertThat(paused.used()).isEqualTo(Duration.ofMinutes(30));
    assertThat(story.file(number).state()).isEqualTo(CaseState.WAITING_INFORMATION);
    assertThat(reviewer).isEqualTo("reviewer-harbor");
  }

  @Test
  void goesBackToTheSameReviewerWithTheTimeThatWasLeft() {
    String number = story.opens("fake_reviews", Severity.HIGH, "tl");
    story.fastForward(Duration.ofMinutes(30));
    story.reviewed(number, "insufficient");

    story.fastForward(Duration.ofDays(7));

    TaskRow again = story.task(number, "userTask_ReviewCase");
    assertThat(again.assignee()).isEqualTo("reviewer-harbor");
    assertThat(again.dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(210)));
    assertThat(clockOf(number).state()).isEqualTo(Clock.RUNNING);
  }

  @Test
  void hasASevereVerdictSeenByAnotherReviewer() {
    String number = story.opens("account_fraud", Severity.CRITICAL);
    String first = story.reviewer(number);
    story.reviewed(number, "violation");

    TaskRow second = story.task(number, "userTask_SecondReviewCase");
    assertThatThrownBy(() -> work.take(second.id(), story.person(first)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has not worked " + number);
  }

  @Test
  void letsPolicyDecideWhereTheReviewsDiffer() {
    String number = story.opens("fake_reviews", Severity.CRITICAL, "tl");
    story.reviewed(number, "violation");

    story.finishes(number, "userTask_SecondReviewCase", "reviewer-harbor-2", story.verdict(number, "no_violation"));

    assertThat(story.task(number, "userTask_DecideCase").queue()).isEqualTo("policy");
  }

  @Test
  void namesTheStepThatWasFinishedAlready() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    TaskRow task = story.task(number, "userTask_ReviewCase");
    story.reviewed(number, "insufficient");

    assertThatThrownBy(() -> work.finish(task.id(), story.person("reviewer-harbor"), Map.of()))
        .hasMessageContaining("was finished by reviewer-harbor");
  }

  private Clock clockOf(String number) {
    List<Clock> all = story.seeing(() -> clocks.ofCase(number));
    return all.get(all.size() - 1);
  }
}
