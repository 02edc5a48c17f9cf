package io.caseward.slack.outbox;

/** Something waits to be sent once the transaction has committed. */
record OutboxWritten() {}
