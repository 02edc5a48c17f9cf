package io.caseward.enforcement;

import java.time.Instant;

/**
 * How an earlier case of the same kind was decided.
 *
 * @param clause null where none was broken
 * @param penalty null where there was none
 */
public record Precedent(
    String caseNumber,
    String subjectName,
    Outcome outcome,
    ClauseReference clause,
    PenaltyKind penalty,
    String notes,
    Instant decidedAt) {}
