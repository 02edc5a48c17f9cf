package io.caseward.enforcement;

/** The marketplace is to put a penalty into effect. */
public record PenaltyApplied(Notice notice, NoticeFacts facts) implements EnforcementEvent {}
