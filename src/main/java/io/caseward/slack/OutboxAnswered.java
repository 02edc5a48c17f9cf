package io.caseward.slack;

/** A try to deliver a message came to something; published in the transaction that keeps it. */
record OutboxAnswered(Entry entry, Outcome outcome) {}
