package io.caseward.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.AtOnce;
import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.TestClock;
import io.caseward.people.Person;
import io.caseward.web.Refusal;
import io.caseward.worklist.HandingOver;
import io.caseward.worklist.Said;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An overdue review of Harbor's that lead-2 acknowledged; by the standard ladder that is good for four hours. */
@CasewardTest
class PassingTest {

  @Autowired private Story story;
  @Autowired private Overdue overdue;
  @Autowired private Passing passing;
  @Autowired private Acknowledging acknowledging;
  @Autowired private Settling settling;
  @Autowired private HandingOver handingOver;
  @Autowired private AtOnce atOnce;
  @Autowired private TestClock clock;
  private String number;
  private String caseNumber;

  @BeforeEach
  void leadTwoHasIt() {
    caseNumber = overdue.review();
    overdue.acknowledged(caseNumber, "lead-2");
    number = now().number();
  }

  @Test
  void isTakenFromWhoeverHasIt() {
    story.fastForward(Duration.ofHours(1));

    passing.take(number, person("policy"));

    assertThat(now().acknowledgedBy()).isEqualTo("policy");
    assertThat(now().heldSince()).isEqualTo(clock.instant());
    assertThat(now().acknowledgedAt()).as("it was acknowledged then").isEqualTo(clock.instant().minus(Duration.ofHours(1)));
    assertThat(story.task(caseNumber, "userTask_ResolveEscalation").assignee()).isEqualTo("policy");
    assertThat(overdue.timeline(caseNumber)).endsWith("taken");
    assertThat(story.timeline(caseNumber)).extracting("kind").contains("escalation_taken");
  }

  @Test
  void isNotTakenBeforeSomeoneAcknowledgedIt() {
    String other = overdue.of(overdue.review()).number();

    assertThatThrownBy(() -> passing.take(other, person("policy"))).hasMessage(other + " has not been acknowledged: acknowledge it first.");
  }

  @Test
  void isHandedOverWithAWord() {
    passing.handOver(number, person("lead-2"), "lead-harbor", "  You know the merchant. ");

    assertThat(now().acknowledgedBy()).isEqualTo("lead-harbor");
    assertThat(story.task(caseNumber, "userTask_ResolveEscalation").assignee()).isEqualTo("lead-harbor");
    assertThat(story.timeline(caseNumber)).anySatisfy(entry -> {
      assertThat(entry.kind()).isEqualTo("escalation_handed_over");
      assertThat(entry.data()).containsEntry("who", "lead-harbor").containsEntry("note", "You know the merchant.");
    });
  }

  @Test
  void goesAlongWithTheTaskOfSettlingIt() {
    handingOver.to(settling(), person("lead-2"), "lead", null, new Said("I am away from noon."));

    assertThat(now().acknowledgedBy()).isEqualTo("lead");
    assertThat(now().heldSince()).isEqualTo(clock.instant());
    assertThat(overdue.timeline(caseNumber)).endsWith("handed_over");
    settling.settle(number, person("lead"), Overdue.settledBy("instruct"));
    assertThat(now().endedBy()).isEqualTo("lead");
  }

  @Test
  void keepsTheTaskWithWhoeverMayHaveIt() {
    assertThatThrownBy(() -> handingOver.to(settling(), person("lead-2"), "lead-kestrel", null, new Said("Yours."))).isInstanceOf(Refusal.class);

    assertThat(now().acknowledgedBy()).isEqualTo("lead-2");
    assertThat(story.task(caseNumber, "userTask_ResolveEscalation").assignee()).isEqualTo("lead-2");
  }

  @Test
  void isHandedOverByWhoHasItAlone() {
    assertThatThrownBy(() -> passing.handOver(number, person("lead"), "policy", null)).hasMessage(number + " is with lead-2. Take it over first.");
  }

  @Test
  void goesOnlyToThoseWhoMayHaveIt() {
    assertThat(passing.successors(now())).extracting(Person::name).contains("lead", "policy", "lead-harbor").doesNotContain("lead-2", "lead-kestrel", "reviewer-harbor", "auditor");
    assertThatThrownBy(() -> passing.handOver(number, person("lead-2"), "lead-kestrel", null)).hasMessageContaining("'person' is 'lead-kestrel', who cannot have " + number);
    assertThatThrownBy(() -> passing.handOver(number, person("lead-2"), "lead", "a".repeat(501))).hasMessageContaining("'note' has 501 characters");
  }

  @Test
  void countsTheLeaseAnewForWhoeverHasItNow() {
    story.fastForward(Duration.ofHours(3));
    passing.take(number, person("lead"));

    story.fastForward(Duration.ofHours(3));
    assertThat(now().isWith("lead")).isTrue();

    story.fastForward(Duration.ofHours(1).plusSeconds(1));
    assertThat(now().state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void isSettledByWhoeverHasItNow() {
    passing.take(number, person("lead"));

    assertThatThrownBy(() -> settling.settle(number, person("lead-2"), Overdue.settledBy("instruct"))).hasMessageContaining("lead");
    settling.settle(number, person("lead"), Overdue.settledBy("instruct"));

    assertThat(now().endedBy()).isEqualTo("lead");
  }

  @Test
  void ofTwoWhoTakeItAtOnceTheLastHasItAndNothingIsLost() {
    atOnce.second(
        () -> passing.take(number, person("lead")),
        () -> passing.take(number, person("policy")));

    assertThat(now().acknowledgedBy()).isEqualTo("policy");
    assertThat(story.task(caseNumber, "userTask_ResolveEscalation").assignee()).isEqualTo("policy");
    assertThat(overdue.timeline(caseNumber)).endsWith("taken", "taken");
  }

  @Test
  void isQuietForAsLongAsItsHolderAsksForAndThenClimbs() {
    passing.snooze(number, person("lead-2"), 480);

    story.fastForward(Duration.ofHours(8));
    assertThat(now().isWith("lead-2")).isTrue();

    story.fastForward(Duration.ofSeconds(1));
    assertThat(now().state()).isEqualTo(EscalationState.TELLING);
    assertThat(now().snoozedUntil()).isNull();
  }

  @Test
  void isTakenBackSoonerWhereQuietIsAskedForAShortWhileOnly() {
    passing.snooze(number, person("lead-2"), 30);

    story.fastForward(Duration.ofMinutes(31));

    assertThat(now().state()).isEqualTo(EscalationState.TELLING);
  }

  @Test
  void letsTheClockOfSettlingItGoOn() {
    Duration left = Duration.between(clock.instant(), story.task(caseNumber, "userTask_ResolveEscalation").dueAt());
    passing.snooze(number, person("lead-2"), 480);

    story.fastForward(left);

    assertThat(overdue.timeline(caseNumber)).contains("snoozed", "resolution_overdue");
    assertThat(now().isWith("lead-2")).isTrue();
  }

  @Test
  void letsAnotherWordEndTheQuiet() {
    passing.snooze(number, person("lead-2"), 480);

    acknowledging.acknowledge(number, person("lead-2"));

    assertThat(now().snoozedUntil()).isNull();
    assertThat(now().leaseEndsAt()).isEqualTo(clock.instant().plus(Duration.ofHours(4)).plusSeconds(1));
  }

  @Test
  void isQuietForNoOtherLengthAndForNobodyElse() {
    assertThatThrownBy(() -> passing.snooze(number, person("lead-2"), 100_000)).isInstanceOf(Refusal.class).hasMessage("'minutes' is '100000'. Allowed: 15, 30, 60, 120, 240, 480, 1440.");
    assertThatThrownBy(() -> passing.snooze(number, person("lead"), 60)).hasMessage(number + " is with lead-2. Take it over first.");
  }

  @Test
  void isRefusedOnceItIsOver() {
    settling.settle(number, person("lead-2"), Overdue.settledBy("instruct"));

    assertThatThrownBy(() -> passing.take(number, person("lead"))).hasMessageContaining(number + " was resolved by lead-2");
    assertThatThrownBy(() -> passing.snooze(number, person("lead-2"), 60)).hasMessageContaining(number + " was resolved by lead-2");
  }

  private Person person(String name) {
    return story.person(name);
  }

  private Escalation now() {
    return overdue.of(caseNumber);
  }

  private String settling() {
    return story.task(caseNumber, "userTask_ResolveEscalation").id();
  }
}
