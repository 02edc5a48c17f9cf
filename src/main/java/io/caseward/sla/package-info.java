/** Calendars, targets and clocks: time that counts, pauses, and explains itself. */
@ApplicationModule(
    displayName = "SLA",
    allowedDependencies = {"database", "workflow", "vendors", "people", "web"})
package io.caseward.sla;

import org.springframework.modulith.ApplicationModule;
