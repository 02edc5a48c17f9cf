package io.caseward.enforcement;

/** The marketplace is to undo a penalty. */
public record PenaltyReversed(Notice notice, NoticeFacts facts) implements EnforcementEvent {}
