package io.caseward.enforcement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * An outcome and everything it stood on.
 *
 * @param clause null where no violation was found
 * @param decidedBy the account whose answer it was, null where the SOP decided by itself
 * @param decidedRole that person's role at the time
 * @param reviewers everyone who gave a verdict in the case, first to last
 * @param evidence the ids of the case's evidence at the time
 */
@JsonIgnoreProperties({"caseNumber", "vendor", "subjectType", "subjectId"})
public record Decision(
    long id,
    String caseNumber,
    String vendor,
    String subjectType,
    String subjectId,
    Outcome outcome,
    ClauseReference clause,
    String sop,
    int sopVersion,
    String decidedBy,
    String decidedRole,
    List<String> reviewers,
    List<Long> evidence,
    String notes,
    Instant decidedAt) {

  Decision withId(long kept) {
    return new Decision(
        kept, caseNumber, vendor, subjectType, subjectId, outcome, clause, sop, sopVersion,
        decidedBy, decidedRole, reviewers, evidence, notes, decidedAt);
  }
}
