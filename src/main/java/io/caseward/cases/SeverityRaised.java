package io.caseward.cases;

/**
 * A case became graver. Published in the transaction that raises it.
 *
 * @param why {@code report} or {@code escalation}
 * @param by the account whose report or decision it was
 */
public record SeverityRaised(String caseNumber, Severity from, Severity to, String why, String by) {}
