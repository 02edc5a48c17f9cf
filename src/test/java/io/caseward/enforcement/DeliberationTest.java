package io.caseward.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caseward.worklist.FinishedStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliberationTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void theLastAnswerThatSaysTheOutcomeDecides() {
    Deliberation deliberation =
        new Deliberation(
            List.of(
                verdict("reviewer-harbor", "violation", "fake_reviews/2.1/3"),
                verdict("reviewer-kestrel", "no_violation", null),
                verdict("policy", "violation", "fake_reviews/2.2/1")));

    assertThat(deliberation.decidingOn(Outcome.VIOLATION).orElseThrow().by()).isEqualTo("policy");
    assertThat(deliberation.clause()).contains(new ClauseReference("fake_reviews", "2.2", 1));
  }

  @Test
  void namesEachReviewerOnce() {
    Deliberation deliberation =
        new Deliberation(
            List.of(
                verdict("reviewer-harbor", "insufficient", null),
                verdict("reviewer-harbor", "violation", "fake_reviews/2.1/3"),
                verdict("reviewer-kestrel", "violation", "fake_reviews/2.1/3")));

    assertThat(deliberation.reviewers()).containsExactly("reviewer-harbor", "reviewer-kestrel");
  }

  @Test
  void anApprovalOfAnEarlierProposalDoesNotCount() {
    FinishedStep approval = step("policy-2", Map.of("approval", "approved"), NOON);

    Deliberation deliberation = new Deliberation(List.of(approval));

    assertThat(deliberation.approvalSince(NOON)).contains(approval);
    assertThat(deliberation.approvalSince(NOON.plusSeconds(1))).isEmpty();
  }

  @Test
  void saysHowAClauseIsWritten() {
    assertThatThrownBy(() -> ClauseReference.parse("fake_reviews 2.1"))
        .hasMessageContaining("'fake_reviews 2.1'")
        .hasMessageContaining("area/number/version");
  }

  private static FinishedStep verdict(String by, String verdict, String clause) {
    Map<String, Object> answers =
        clause == null ? Map.of("verdict", verdict) : Map.of("verdict", verdict, "clause", clause);
    return step(by, answers, NOON);
  }

  private static FinishedStep step(String by, Map<String, Object> answers, Instant at) {
    return new FinishedStep(
        "task", "C-1042", "case-check", 1, "userTask", "form", by, "reviewer", null, at, answers);
  }
}
