package io.caseward.enforcement;

import java.time.Instant;

/**
 * What a notice says.
 *
 * @param reason the policy area of the case
 * @param penalty null where the notice is about none
 * @param clause {@code area/number/version}, null where no violation was found
 * @param endsAt when the penalty ends by itself, null for one that does not
 * @param appealUntil when the appeal window ends, null where there is none to be had
 */
public record NoticeFacts(
    String subjectType,
    String subjectId,
    String subjectName,
    String reason,
    PenaltyKind penalty,
    String clause,
    Instant endsAt,
    Instant appealUntil) {}
