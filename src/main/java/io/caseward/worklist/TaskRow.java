package io.caseward.worklist;

import java.time.Instant;

/**
 * A task as lists show it.
 *
 * @param id the engine's id of it
 * @param state {@code open}, {@code finished} or {@code cancelled}
 * @param dueAt when its clock is due, null while the clock is paused
 * @param assignee who has it, null while it waits in its queue
 * @param instruction what an escalation's resolution told whoever does it, null where none
 */
public record TaskRow(
    String id,
    String caseNumber,
    String subject,
    String reason,
    String sop,
    int sopVersion,
    String element,
    String step,
    String form,
    String processInstance,
    String queue,
    String skill,
    String language,
    String vendor,
    String severity,
    boolean anotherPerson,
    String state,
    Instant openedAt,
    Instant dueAt,
    String assignee,
    Instant takenAt,
    String instruction,
    Handling handling) {}
