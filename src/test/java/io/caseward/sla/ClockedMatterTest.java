package io.caseward.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import io.caseward.worklist.Grading;
import io.caseward.worklist.HandingOver;
import io.caseward.worklist.MovingCases;
import io.caseward.worklist.Order;
import io.caseward.worklist.Said;
import io.caseward.worklist.TaskRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A clock says of which matter it is, and goes with it until it stops. */
@CasewardTest
class ClockedMatterTest {

  private static final String REVIEW = "userTask_ReviewCase";

  @Autowired Story story;
  @Autowired Clocks clocks;
  @Autowired MovingCases moving;
  @Autowired HandingOver handingOver;
  @Autowired Grading grading;

  @Test
  void saysOfWhichMatterItIs() {
    String number = story.opens("counterfeit_vouchers", Severity.HIGH, "tl");

    Clock clock = clock(number);

    assertThat(clock.kind()).isEqualTo(Clock.RESOLVE);
    assertThat(clock.queue()).isEqualTo(task(number).queue());
    assertThat(clock.vendor()).isEqualTo("harbor");
    assertThat(clock.severity()).isEqualTo(task(number).severity());
    assertThat(clock.subjectType()).isEqualTo("merchant");
  }

  @Test
  void goesWithItsCaseToAnotherQueueAndBack() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    MovingCases.Moved moved = moving.move(number, order(), "vouchers", null);
    assertThat(clock(number).queue()).isEqualTo("vouchers");

    moving.putBack(number, order(), moved);
    assertThat(clock(number).queue()).isEqualTo("reviews");
  }

  @Test
  void goesWithItsTaskToTheLeads() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");

    handingOver.to(task(number).id(), story.person("lead"), null, "lead", new Said("Nobody speaks to them but us."));

    assertThat(clock(number).queue()).isEqualTo("lead");
    assertThat(clock(number).vendor()).isEqualTo(task(number).vendor());
  }

  @Test
  void isOfAMatterAsGraveAsItsCaseAndKeepsItsTarget() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    Clock before = clock(number);

    grading.set(number, order(), Severity.CRITICAL);

    assertThat(clock(number).severity()).isEqualTo("critical");
    assertThat(clock(number).target()).isEqualTo(before.target());
  }

  @Test
  void goesAlongWhileItWaits() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    TaskRow asked = task(number);
    story.reviewed(number, "insufficient");

    grading.set(number, order(), Severity.CRITICAL);

    Clock waiting = story.seeing(() -> clocks.ofTask(asked.id())).orElseThrow();
    assertThat(waiting.state()).isEqualTo(Clock.PAUSED);
    assertThat(waiting.severity()).isEqualTo("critical");
  }

  private Clock clock(String number) {
    return story.seeing(() -> clocks.ofTask(task(number).id())).orElseThrow();
  }

  private TaskRow task(String number) {
    return story.task(number, REVIEW);
  }

  private Order order() {
    return Order.of(story.person("lead"), new Said("Meant for others."));
  }
}
