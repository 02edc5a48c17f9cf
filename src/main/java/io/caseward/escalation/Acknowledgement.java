package io.caseward.escalation;

/**
 * Who has an escalation, in {@code escalation.acknowledgedBy()} and {@code acknowledgedAt()}.
 *
 * @param first false where someone had it before, who may be the same person
 */
public record Acknowledgement(Escalation escalation, boolean first) {}
