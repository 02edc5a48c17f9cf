package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What a violation costs its subject.
 *
 * @param decision the id of the decision that it follows from
 * @param approvedBy the second policy person, null where none was needed
 * @param endsAt when it ends by itself, null for one that does not
 * @param appealUntil when its appeal window ends, null before it is applied
 */
@JsonIgnoreProperties({"caseNumber", "vendor", "subjectType", "subjectId"})
public record Penalty(
    long id,
    long decision,
    String caseNumber,
    String vendor,
    String subjectType,
    String subjectId,
    PenaltyKind kind,
    PenaltyState state,
    Instant proposedAt,
    String approvedBy,
    Instant appliedAt,
    Instant endsAt,
    Instant appealUntil,
    Instant reversedAt,
    String reversedBy) {}
