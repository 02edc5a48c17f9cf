package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CasewardTest
class SeverePenaltyTest {

  @Autowired private Story story;
  @Autowired private Matters matters;
  @Autowired private Enforcement enforcement;
  @Autowired private TaskWork work;
  private String number;

  @BeforeEach
  void aSuspensionThatPolicyDecided() {
    number = matters.severeViolation();
    matters.decided(number, "policy", PenaltyKind.SUSPENSION_30D);
  }

  @Test
  void waitsForASecondPolicyPerson() {
    TaskRow approval = story.task(number, "userTask_ApprovePenalty");

    assertThat(matters.penalty(number).state()).isEqualTo(PenaltyState.PROPOSED);
    assertThatThrownBy(() -> work.take(approval.id(), story.person("policy")))
        .hasMessageContaining("has not worked " + number);
  }

  @Test
  void appliesWhatTheSecondPersonApproves() {
    matters.approved(number, "policy-2", "approved");

    Penalty penalty = matters.penalty(number);
    assertThat(penalty.state()).isEqualTo(PenaltyState.APPLIED);
    assertThat(penalty.approvedBy()).isEqualTo("policy-2");
    assertThat(penalty.endsAt()).isEqualTo(penalty.appliedAt().plus(Duration.ofDays(30)));
  }

  @Test
  void goesBackToBeDecidedWhenTheSecondPersonRefuses() {
    matters.approved(number, "policy-2", "refused");

    assertThat(story.task(number, "userTask_DecideCase").queue()).isEqualTo("policy");
    assertThat(matters.penalty(number).appliedAt()).isNull();
  }

  @Test
  void makesWayForWhatIsDecidedAfterARefusal() {
    matters.approved(number, "policy-2", "refused");

    matters.decided(number, "policy", PenaltyKind.STRIKE);

    assertThat(story.seeing(() -> enforcement.penaltiesOf(number)))
        .extracting(Penalty::kind, Penalty::state)
        .containsExactly(
            tuple(PenaltyKind.SUSPENSION_30D, PenaltyState.REFUSED),
            tuple(PenaltyKind.STRIKE, PenaltyState.APPLIED));
  }

  @Test
  void namesEveryoneWhoGaveAVerdict() {
    Decision decision = story.seeing(() -> enforcement.decisionsOf(number)).get(0);

    assertThat(decision.decidedBy()).isEqualTo("policy");
    assertThat(decision.reviewers()).containsExactly("reviewer-harbor", "policy");
  }
}
