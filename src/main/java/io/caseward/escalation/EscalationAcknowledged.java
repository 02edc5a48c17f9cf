package io.caseward.escalation;

import java.time.Instant;

/** Someone has it: {@code escalation.acknowledgedBy()}. */
public record EscalationAcknowledged(Escalation escalation, Instant at)
    implements EscalationEvent {}
