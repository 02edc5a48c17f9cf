package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseState;
import io.caseward.cases.Subject;
import io.caseward.web.Refusal;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class AppealTest {

  private static final String TEXT = "The account was used by someone else that week.";

  @Autowired private Story story;
  @Autowired private Matters matters;
  @Autowired private Appeals appeals;
  @Autowired private Enforcement enforcement;
  @Autowired private Notices notices;
  @Autowired private TaskWork work;
  private Subject user;
  private String number;

  @BeforeEach
  void aStrikeThatStands() {
    user = matters.someUser();
    number = matters.violationBy(user);
  }

  @Test
  void goesToPolicy() {
    appeal();

    assertThat(story.task(number, "userTask_DecideAppeal").queue()).isEqualTo("appeals");
  }

  @Test
  void goesToAPolicyPersonWhoWasNotInvolved() {
    String severe = matters.violationBy(user);
    matters.decided(severe, "policy", PenaltyKind.SUSPENSION_30D);
    matters.approved(severe, "policy-2", "approved");

    appeals.lodge(severe, TEXT, story.person("lead"));

    assertThat(mayDecide("policy", severe)).isFalse();
    assertThat(mayDecide("policy-2", severe)).isFalse();
    assertThat(mayDecide("policy-3", severe)).isTrue();
  }

  private boolean mayDecide(String who, String caseNumber) {
    try {
      work.take(story.task(caseNumber, "userTask_DecideAppeal").id(), story.person(who));
      return true;
    } catch (Refusal notFit) {
      return false;
    }
  }

  @Test
  void overturnedTakesBackThePenaltyAndItsStrike() {
    appeal();

    matters.appealDecided(number, "policy", "overturned");

    assertThat(matters.penalty(number).state()).isEqualTo(PenaltyState.REVERSED);
    assertThat(matters.penalty(number).reversedBy()).isEqualTo("policy");
    assertThat(story.seeing(() -> enforcement.strikesOf(user))).isEmpty();
    assertThat(ruling().outcome()).isEqualTo("overturned");
    assertThat(story.seeing(() -> notices.of(number)))
        .extracting(Notice::kind)
        .endsWith(NoticeKind.PENALTY_REVERSED, NoticeKind.REVERSAL);
  }

  @Test
  void upheldLeavesThePenalty() {
    appeal();

    matters.appealDecided(number, "policy", "upheld");

    assertThat(matters.penalty(number).state()).isEqualTo(PenaltyState.APPLIED);
    assertThat(ruling().outcome()).isEqualTo("upheld");
    assertThat(ruling().decidedBy()).isEqualTo("policy");
    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
  }

  @Test
  void isTakenUntilTheWindowEnds() {
    story.fastForward(Duration.ofDays(14).minusMinutes(1));

    appeal();

    assertThat(story.task(number, "userTask_DecideAppeal")).isNotNull();
  }

  @Test
  void isRefusedAfterItsWindow() {
    story.fastForward(Duration.ofDays(14));

    assertThat(story.file(number).state()).isEqualTo(CaseState.CLOSED);
    assertThatThrownBy(this::appeal)
        .hasMessage(
            "The appeal window of %s ended on 15 Jun 2026 02:00 (America/Los_Angeles)."
                .formatted(number));
  }

  @Test
  void isRefusedTheSecondTime() {
    appeal();

    assertThatThrownBy(this::appeal)
        .hasMessageStartingWith(number + " was appealed by lead on 1 Jun 2026 02:00");
  }

  @Test
  void isRefusedWhereNoPenaltyStands() {
    String severe = matters.violationBy(user);

    assertThatThrownBy(() -> appeals.lodge(severe, TEXT, story.person("lead")))
        .hasMessage("No penalty stands in %s, so there is nothing to appeal.".formatted(severe));
  }

  @Test
  void needsToSayWhy() {
    assertThatThrownBy(() -> appeals.lodge(number, "  no  ", story.person("lead")))
        .hasMessage("The appeal has 2 characters; it needs 10 to 5000.");
  }

  private void appeal() {
    appeals.lodge(number, TEXT, story.person("lead"));
  }

  private Appeal ruling() {
    return story.seeing(() -> enforcement.appealsOf(number)).get(0);
  }
}
