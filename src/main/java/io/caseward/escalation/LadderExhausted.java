package io.caseward.escalation;

import java.time.Instant;

/** Every rung was told and stayed silent; the top one is told again right after. */
public record LadderExhausted(Escalation escalation, Instant at) implements EscalationEvent {}
