package io.caseward.audit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A month of the record.
 *
 * @param entries how many are, or were, chained
 * @param keptUntil from when on it may be dropped
 * @param droppedBy null where it is still there
 */
public record KeptMonth(LocalDate month, long entries, LocalDate keptUntil, boolean mayGo, String droppedBy, Instant droppedAt) {}
