package io.caseward.escalation;

import java.time.Instant;

/** One more matter is told of by an escalation that was open: {@code escalation.matters()}. */
public record EscalationJoined(Escalation escalation, Instant at) implements EscalationEvent {}
