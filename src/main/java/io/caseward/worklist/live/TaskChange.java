package io.caseward.worklist.live;

/**
 * A task that lists show differently now.
 *
 * @param vendor whose it is, null for in-house governance
 * @param assignee who has it, null where nobody
 * @param state {@code open}, {@code finished} or {@code cancelled}
 */
record TaskChange(long id, String task, String vendor, String assignee, String state, String queue) {}
