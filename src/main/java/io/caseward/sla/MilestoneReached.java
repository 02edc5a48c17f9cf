package io.caseward.sla;

import java.time.Instant;

/**
 * A clock has come to one of its milestones; told once, in the transaction that keeps it.
 *
 * @param milestone as the clock names it, null for its breach
 * @param at when it came, which may be a while ago after downtime
 */
public record MilestoneReached(Clock clock, String milestone, Instant at) {}
