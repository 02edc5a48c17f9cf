package io.caseward.sla;

import java.time.Duration;

/**
 * What an open clock counts by, and to.
 *
 * @param target null where there is none that it could count to: it stays as it is
 * @param basis by what that was picked, as the clock has it
 */
public record ClockTerms(WorkingCalendar calendar, Duration target, TargetBasis basis) {}
