package io.caseward.escalation;

/**
 * Whom a message was to reach.
 *
 * @param who an account or a channel; null for everybody on the rung who is called by that way
 */
public record Addressee(int round, int rung, String who, String way) {}
