/** Decisions, penalties, strikes, appeals and the notices about them. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "cases", "worklist", "policy", "people", "sla", "web", "workflow", "database"
    })
package io.caseward.enforcement;
