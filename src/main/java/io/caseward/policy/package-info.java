/** What may be reported, and the numbered clauses that decide it. */
@ApplicationModule(
    displayName = "Policy",
    allowedDependencies = {"database", "workflow", "people", "web"})
package io.caseward.policy;

import org.springframework.modulith.ApplicationModule;
