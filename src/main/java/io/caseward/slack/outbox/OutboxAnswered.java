package io.caseward.slack.outbox;

/** A try to deliver a message came to something; published in the transaction that keeps it. */
public record OutboxAnswered(Entry entry, Outcome outcome) {}
