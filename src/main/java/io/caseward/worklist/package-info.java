/** Queues and the tasks in them: routing, taking, giving back and finishing work. */
@ApplicationModule(
    displayName = "Worklist",
    allowedDependencies = {"cases", "sla", "policy", "vendors", "people", "web", "workflow", "database"})
package io.caseward.worklist;

import org.springframework.modulith.ApplicationModule;
