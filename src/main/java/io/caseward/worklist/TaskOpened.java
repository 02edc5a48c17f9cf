package io.caseward.worklist;

/** A task waits in a queue. Published in the transaction that opens it. */
public record TaskOpened(TaskRow task) {}
