package io.caseward.database;

/**
 * Published before {@link StoryTime} moves on within a transaction: whoever keeps something for the
 * end of the transaction, to be dated then, writes it now.
 */
public record StoryGoesOn() {}
