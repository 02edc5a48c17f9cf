package io.caseward.worklist;

import io.caseward.sla.ClockBadge;

/** A task as a row of the worklist; the clock is null where none was started. */
public record TaskLine(TaskRow task, ClockBadge clock) {}
