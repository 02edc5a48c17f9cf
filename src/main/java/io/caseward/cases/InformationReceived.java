package io.caseward.cases;

/** The answer a case waited for is there. Published in the transaction that takes it in. */
public record InformationReceived(String caseNumber, String by) {}
