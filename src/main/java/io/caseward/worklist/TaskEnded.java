package io.caseward.worklist;

/**
 * A task is over. Published in the transaction that ends it.
 *
 * @param finished true when a person finished it, false when the diagram ended it
 * @param by who finished it, null when nobody did
 */
public record TaskEnded(
    String taskId, String caseNumber, String sop, String element, boolean finished, String by) {}
