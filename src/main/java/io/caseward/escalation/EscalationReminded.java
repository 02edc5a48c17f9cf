package io.caseward.escalation;

import java.time.Instant;
import java.util.List;

/**
 * Soon the next is told, or it climbs again: those who are waited for are reminded.
 *
 * @param called who was told on the present rung and has not answered, or whoever has it
 */
public record EscalationReminded(Escalation escalation, List<String> called, Instant at) implements EscalationEvent {}
