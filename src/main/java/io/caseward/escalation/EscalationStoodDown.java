package io.caseward.escalation;

import java.time.Instant;

/** The overdue task is over, and with it the escalation. */
public record EscalationStoodDown(Escalation escalation, Instant at) implements EscalationEvent {}
