package io.caseward.escalation;

/**
 * Who has an escalation, in {@code escalation.acknowledgedBy()} and {@code acknowledgedAt()}.
 *
 * @param first false where their word had been given before, by them or by whoever has it
 * @param renewed whether it was theirs, and is for another while
 */
public record Acknowledgement(Escalation escalation, boolean first, boolean renewed) {}
