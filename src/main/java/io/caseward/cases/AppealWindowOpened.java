package io.caseward.cases;

/** A penalty was applied and may be appealed. Published in the transaction that opens the window. */
public record AppealWindowOpened(String caseNumber) {}
