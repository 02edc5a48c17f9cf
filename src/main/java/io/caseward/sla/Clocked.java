package io.caseward.sla;

/**
 * What a clock is of: a task, or a case where there is none.
 *
 * @param taskId null for the case's own clock
 * @param element of the SOP; null for the case's own clock
 * @param severity null where nobody has said how grave it is
 * @param vendor null for nobody's
 */
public record Clocked(String caseNumber, String taskId, String sop, String element, String vendor, String queue, String severity, String subjectType) {}
