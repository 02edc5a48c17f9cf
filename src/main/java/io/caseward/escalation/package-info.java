/** Ladders, and the matters that climb them until someone has them. */
@ApplicationModule(
    displayName = "Escalation",
    allowedDependencies = {"cases", "worklist", "sla", "people", "web", "workflow", "database"})
package io.caseward.escalation;

import org.springframework.modulith.ApplicationModule;
