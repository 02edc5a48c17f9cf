package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.CaseState;
import io.caseward.cases.Subject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class PenaltyLadderTest {

  @Autowired private Story story;
  @Autowired private Matters matters;
  @Autowired private Enforcement enforcement;
  @Autowired private Notices notices;

  @Test
  void givesAStrikeForTheFirstViolation() {
    Subject user = matters.someUser();

    String number = matters.violationBy(user);

    assertThat(matters.penalty(number).kind()).isEqualTo(PenaltyKind.STRIKE);
    assertThat(matters.penalty(number).state()).isEqualTo(PenaltyState.APPLIED);
    assertThat(strikes(user)).extracting(Strike::caseNumber).containsExactly(number);
    assertThat(story.file(number).state()).isEqualTo(CaseState.IN_APPEAL_WINDOW);
  }

  @Test
  void suspendsWhereAStrikeStillCounts() {
    String number = matters.severeViolation();

    matters.decided(number, "policy", PenaltyKind.SUSPENSION_30D);

    assertThat(matters.penalty(number).kind()).isEqualTo(PenaltyKind.SUSPENSION_30D);
  }

  @Test
  void forgetsAStrikeAfterNinetyDays() {
    Subject user = matters.someUser();
    matters.violationBy(user);
    story.fastForward(Duration.ofDays(90));

    String second = matters.violationBy(user);

    assertThat(matters.penalty(second).kind()).isEqualTo(PenaltyKind.STRIKE);
    assertThat(strikes(user)).extracting(Strike::caseNumber).containsExactly(second);
  }

  @Test
  void bindsTheDecisionToWhatItStoodOn() {
    String number = matters.violationBy(matters.someUser());

    Decision decision = story.seeing(() -> enforcement.decisionsOf(number)).get(0);

    assertThat(decision.outcome()).isEqualTo(Outcome.VIOLATION);
    assertThat(decision.clause()).hasToString(story.clause(number));
    assertThat(decision.sop()).isEqualTo("case-check");
    assertThat(decision.sopVersion()).isEqualTo(story.file(number).sopVersion());
    assertThat(decision.decidedBy()).isEqualTo("reviewer-harbor");
    assertThat(decision.decidedRole()).isEqualTo("reviewer");
    assertThat(decision.evidence()).hasSize(1);
    assertThat(decision.notes()).isEqualTo(Story.WHY);
  }

  @Test
  void tellsTheMarketplaceAndTheSubject() {
    String number = matters.violationBy(matters.someUser());

    assertThat(story.seeing(() -> notices.of(number)))
        .extracting(Notice::kind, Notice::state)
        .containsExactly(
            tuple(NoticeKind.PENALTY_APPLIED, NoticeState.WAITING),
            tuple(NoticeKind.PENALTY, NoticeState.WAITING));
  }

  @Test
  void showsHowTheSubjectsOtherMattersEnded() {
    Subject user = matters.someUser();
    String first = matters.violationBy(user);
    String second = matters.violationBy(user);

    List<PastOutcome> history = story.seeing(() -> enforcement.historyOf(user, second));

    assertThat(history).extracting(PastOutcome::caseNumber).containsExactly(first);
    assertThat(history.get(0).penalty()).isEqualTo(PenaltyKind.STRIKE);
  }

  private List<Strike> strikes(Subject user) {
    return story.seeing(() -> enforcement.strikesOf(user));
  }
}
