package io.caseward.cases;

/**
 * A case waits for an answer from outside. Published in the transaction that asks.
 *
 * @param missing what is missing, null where the diagram does not say
 */
public record InformationRequested(String caseNumber, String missing) {}
