package io.caseward.escalation;

import java.time.Instant;

/** It is settled, as {@code escalation.resolution()} and {@code instruction()} say. */
public record EscalationResolved(Escalation escalation, Instant at) implements EscalationEvent {}
