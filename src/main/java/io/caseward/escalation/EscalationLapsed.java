package io.caseward.escalation;

import java.time.Instant;

/** Whoever had it was silent for too long; it climbs again, and its rung is told right after. */
public record EscalationLapsed(Escalation escalation, String who, Instant at) implements EscalationEvent {}
