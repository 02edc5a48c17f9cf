/**
 * The tamper-evident record: entries that the database writes itself, their chain of hashes, its
 * verification, and what auditors ask of it.
 */
@ApplicationModule(
    displayName = "Record",
    allowedDependencies = {"slack", "enforcement", "worklist", "sla", "cases", "policy", "people", "web", "workflow", "database"})
package io.caseward.audit;

import org.springframework.modulith.ApplicationModule;
