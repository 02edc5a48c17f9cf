/** Decisions, penalties, strikes, appeals and the notices about them. */
@ApplicationModule(
    displayName = "Enforcement",
    allowedDependencies = {"cases", "worklist", "people", "web", "workflow", "database"})
package io.caseward.enforcement;

import org.springframework.modulith.ApplicationModule;
