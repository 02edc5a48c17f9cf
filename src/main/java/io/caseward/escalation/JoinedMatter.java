package io.caseward.escalation;

import java.time.Instant;

/**
 * A matter that joined an escalation.
 *
 * @param escalation the escalation's number
 * @param processInstance the instance that its case called
 * @param follower the one in that which waits for what becomes of the escalation, null before it does
 * @param goneAt when its cause was over, null while it is not
 */
public record JoinedMatter(
    String escalation, String vendor, String caseNumber, String causeTask, String step, String severity, Instant dueAt, String processInstance, String follower, Instant joinedAt, Instant goneAt) {}
