package io.caseward.escalation;

import java.time.Instant;

/**
 * That someone on a rung was called by some way.
 *
 * @param who an account, or the channel that the rung names
 * @param way {@code mention}, {@code direct}, {@code email} or {@code channel}
 * @param acceptedAt when something outside took it, null before
 * @param shown whether nothing is connected that could, so that it is only read on the preview's page
 * @param refused why it was not taken, where only people can mend that
 */
public record Call(int round, int rung, String who, String way, Instant askedAt, Instant acceptedAt, boolean shown, String refused) {

  /** One of the present rung that is about to leave. */
  public static Call of(Escalation escalation, String who, String way, boolean shown) {
    return new Call(escalation.round(), escalation.rung(), who, way, null, null, shown, null);
  }

  /** Whether somebody may have heard of it. */
  public boolean taken() {
    return acceptedAt != null || shown;
  }
}
