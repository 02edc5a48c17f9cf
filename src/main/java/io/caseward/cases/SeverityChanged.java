package io.caseward.cases;

/** A case became graver, or less grave. Published in the transaction that says so. */
public record SeverityChanged(String caseNumber, Severity from, Severity to) {}
