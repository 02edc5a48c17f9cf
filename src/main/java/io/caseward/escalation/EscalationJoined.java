package io.caseward.escalation;

import java.time.Instant;
import java.util.List;

/**
 * One more matter is told of by it: {@code escalation.matters()} now.
 *
 * @param called whom its present rung had told
 */
public record EscalationJoined(Escalation escalation, List<String> called, Instant at) implements EscalationEvent {}
