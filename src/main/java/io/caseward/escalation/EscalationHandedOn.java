package io.caseward.escalation;

import java.time.Instant;
import java.util.List;

/**
 * The matter that it was about is over, and it goes on for the next of those that share it.
 *
 * @param called whom its present rung had told
 */
public record EscalationHandedOn(Escalation escalation, List<String> called, Instant at) implements EscalationEvent {}
