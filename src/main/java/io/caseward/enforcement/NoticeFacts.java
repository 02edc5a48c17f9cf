package io.caseward.enforcement;

import java.time.Instant;

/**
 * What a notice says.
 *
 * @param reason the policy area of the case
 * @param penalty null where the notice is about none
 * @param endsAt when the penalty ends by itself, null for one that does not
 * @param appealUntil when the appeal window ends, null where there is none to be had
 * @param decision what the case's decision record says of the decision, null where there is none
 */
public record NoticeFacts(
    String subjectType,
    String subjectId,
    String subjectName,
    String reason,
    PenaltyKind penalty,
    Instant endsAt,
    Instant appealUntil,
    DecisionStatement.Signed decision) {

  /** {@code area/number/version}, null where no violation was found. */
  public String clause() {
    return decision == null ? null : decision.said().clause();
  }
}
