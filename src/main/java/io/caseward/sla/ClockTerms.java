package io.caseward.sla;

import java.time.Duration;

/** What an open clock counts by, and to. */
public record ClockTerms(WorkingCalendar calendar, Duration target) {}
