package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.people.Person;
import io.caseward.worklist.TaskRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class AcknowledgementTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Acknowledging acknowledging;
  @Autowired private TestClock clock;

  @Test
  void stopsTheClimbing() {
    String number = overdue.review();

    overdue.acknowledged(number, "lead-2");
    story.fastForward(Duration.ofMinutes(90));

    assertThat(overdue.of(number).rung()).isEqualTo(1);
    assertThat(overdue.of(number).state()).isEqualTo(EscalationState.ACKNOWLEDGED);
    assertThat(overdue.of(number).acknowledgedBy()).isEqualTo("lead-2");
  }

  @Test
  void givesWhoAcknowledgedTheTaskOfSettlingIt() {
    String number = overdue.review();

    Acknowledgement acknowledgement = overdue.acknowledged(number, "lead-2");

    TaskRow task = story.task(number, "userTask_ResolveEscalation");
    assertThat(task.assignee()).isEqualTo("lead-2");
    assertThat(task.dueAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    assertThat(acknowledgement.escalation().resolveTask()).isEqualTo(task.id());
  }

  @Test
  void tellsTheSecondPersonWhoWasFirst() {
    String number = overdue.review();
    overdue.acknowledged(number, "lead-2");
    story.fastForward(Duration.ofMinutes(1));

    Acknowledgement second = overdue.acknowledged(number, "lead");

    assertThat(second.first()).isFalse();
    assertThat(second.escalation().acknowledgedBy()).isEqualTo("lead-2");
    assertThat(second.escalation().acknowledgedAt())
        .isEqualTo(clock.instant().minus(Duration.ofMinutes(1)));
    assertThat(overdue.timeline(number)).containsExactly("opened", "told", "acknowledged");
  }

  @Test
  void hasOneWinnerWhereTwoAnswerAtOnce() throws Exception {
    String number = overdue.review();
    String escalation = overdue.of(number).number();
    ExecutorService two = Executors.newFixedThreadPool(2);

    List<Acknowledgement> answers = new ArrayList<>();
    for (Future<Acknowledgement> answer :
        two.invokeAll(List.of(answer(escalation, "lead"), answer(escalation, "lead-2")))) {
      answers.add(answer.get());
    }
    two.shutdown();

    assertThat(answers).filteredOn(Acknowledgement::first).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.escalation().acknowledgedBy())
        .containsOnly(overdue.of(number).acknowledgedBy());
  }

  private Callable<Acknowledgement> answer(String escalation, String who) {
    Person person = story.person(who);
    return () -> acknowledging.acknowledge(escalation, person);
  }

  @Test
  void isOpenToTheVendorsOwnLead() {
    String number = overdue.review();

    overdue.acknowledged(number, "lead-harbor");

    assertThat(story.task(number, "userTask_ResolveEscalation").assignee())
        .isEqualTo("lead-harbor");
  }

  @Test
  void isRefusedOnceTheCauseIsGone() {
    String number = overdue.review();
    story.reviewed(number, "insufficient");

    assertThatThrownBy(() -> overdue.acknowledged(number, "lead"))
        .hasMessageContaining("'Review case' of %s is over".formatted(number));
  }
}
