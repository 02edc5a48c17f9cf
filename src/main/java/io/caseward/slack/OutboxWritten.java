package io.caseward.slack;

/** Something waits to be sent once the transaction has committed. */
record OutboxWritten() {}
