package io.caseward.cases;

import java.time.Duration;
import java.time.Instant;

/**
 * One matter about one subject.
 *
 * @param number such as {@code C-1042}
 * @param reason the key of a policy area
 * @param severity null until it is routed, as are {@code queue}, {@code target} and {@code vendor}
 * @param target the working time a first review may take
 * @param reportedSeverity the gravest that a report gave, null where none did
 * @param detectorScore the highest that a detector gave, 0 to 1, null where none did
 * @param policyEdition the edition of the policies that it is judged by
 * @param sop the process it follows; {@code sopVersion} is the version it began under
 * @param outcome what was decided, null before
 * @param reportedAt when the earliest report was made; gives age and order, no clock
 */
public record CaseFile(
    String number,
    Subject subject,
    String reason,
    CaseState state,
    Severity severity,
    String queue,
    Duration target,
    String vendor,
    String language,
    String market,
    int reportCount,
    Severity reportedSeverity,
    Double detectorScore,
    int policyEdition,
    String sop,
    int sopVersion,
    String outcome,
    Instant reportedAt,
    Instant openedAt,
    String openedBy,
    Instant closedAt) {}
