package io.caseward.escalation;

import java.time.Instant;

/** Someone acknowledged it, and more people's word is wanted: {@code escalation.acknowledgers()}. */
public record EscalationSeconded(Escalation escalation, String who, Instant at) implements EscalationEvent {}
