package io.caseward.escalation;

import java.time.Instant;
import java.util.Map;

/**
 * One act in an escalation.
 *
 * @param kind its sentence is the message {@code escalation.timeline.<kind>}
 * @param actor an account, null where no person acts
 * @param data what the sentence names
 */
public record EscalationEntry(Instant at, String kind, String actor, Map<String, Object> data) {}
