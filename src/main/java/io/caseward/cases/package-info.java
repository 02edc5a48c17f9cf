/** Reports, the cases they open, their subjects, evidence and timeline. */
@ApplicationModule(
    displayName = "Cases",
    allowedDependencies = {"policy", "vendors", "people", "web", "workflow", "database"})
package io.caseward.cases;

import org.springframework.modulith.ApplicationModule;
