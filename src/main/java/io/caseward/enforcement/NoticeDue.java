package io.caseward.enforcement;

/** The subject is to be told. */
public record NoticeDue(Notice notice, NoticeFacts facts) implements EnforcementEvent {}
