package io.caseward.escalation;

import java.time.Instant;

/**
 * A storm has gathered an escalation that was opened before it was known for one.
 *
 * @param into the number of the one that tells of its matter from now on
 */
public record EscalationGathered(Escalation escalation, String into, Instant at) implements EscalationEvent {}
