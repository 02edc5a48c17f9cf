/** The SOPs themselves: shipped, published, drafted. The only module that deploys. */
@ApplicationModule(
    displayName = "SOPs",
    allowedDependencies = {"cases", "people", "web", "workflow", "database"})
package io.caseward.sop;

import org.springframework.modulith.ApplicationModule;
