package io.caseward.enforcement;

import java.time.Instant;

/**
 * How one of a subject's matters ended.
 *
 * @param penalty null where there was none
 * @param state how far the penalty came, null where there was none
 * @param notes why, in the decider's words
 */
public record PastOutcome(
    String caseNumber,
    Outcome outcome,
    String clauseArea,
    PenaltyKind penalty,
    PenaltyState state,
    String notes,
    Instant decidedAt) {}
