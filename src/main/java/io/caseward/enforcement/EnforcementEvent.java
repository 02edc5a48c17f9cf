package io.caseward.enforcement;

/**
 * Something must leave the house. Published in the transaction that decided it; whoever carries it
 * out tells {@link Notices} what came of it.
 */
public sealed interface EnforcementEvent permits NoticeDue, PenaltyApplied, PenaltyReversed {

  Notice notice();

  NoticeFacts facts();
}
