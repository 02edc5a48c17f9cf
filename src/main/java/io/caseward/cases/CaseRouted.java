package io.caseward.cases;

/**
 * A case went to a queue and, perhaps, another vendor; whoever keeps rows of it moves them along.
 * Published in the transaction that routes it.
 */
public record CaseRouted(String caseNumber, Routing routing) {}
