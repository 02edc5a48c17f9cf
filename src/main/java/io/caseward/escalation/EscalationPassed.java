package io.caseward.escalation;

import java.time.Instant;

/**
 * Somebody else has it now: {@code escalation.acknowledgedBy()}.
 *
 * @param from who had it
 * @param by who did this: took it, or handed it over
 * @param note what the one says to the other, null for nothing
 */
public record EscalationPassed(Escalation escalation, String from, String by, String note, Instant at) implements EscalationEvent {

  public boolean taken() {
    return by.equals(escalation.acknowledgedBy());
  }
}
