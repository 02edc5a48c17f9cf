package io.caseward.worklist;

import io.caseward.people.Person;

/**
 * Somebody was given a task. Published in the transaction that gives it.
 *
 * @param task as it was before
 * @param to an account
 * @param note a word for them, null for none
 */
public record TaskGiven(TaskRow task, String to, Person by, String note) {}
