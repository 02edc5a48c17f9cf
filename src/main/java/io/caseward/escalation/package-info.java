/** Ladders, and the matters that climb them until someone has them. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "cases", "worklist", "sla", "people", "vendors", "web", "workflow", "database"
    })
package io.caseward.escalation;
