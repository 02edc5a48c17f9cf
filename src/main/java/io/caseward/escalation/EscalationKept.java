package io.caseward.escalation;

import java.time.Instant;

/** Whoever has it said a word and keeps it for another while, or asked for quiet until a time. */
public record EscalationKept(Escalation escalation, Instant at) implements EscalationEvent {}
