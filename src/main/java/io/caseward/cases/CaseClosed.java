package io.caseward.cases;

/** Nothing is left to do in a case. Published in the transaction that closes it. */
public record CaseClosed(String caseNumber) {}
