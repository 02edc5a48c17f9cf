/**
 * What Caseward says to the outside and hears from there: Slack, and signed webhooks. Everything
 * said is written to the outbox in the transaction of the act it tells of, and sent afterwards.
 */
@ApplicationModule(
    displayName = "Slack",
    allowedDependencies = {"escalation", "enforcement", "cases", "worklist", "sla", "vendors", "people", "web", "workflow", "database"})
package io.caseward.slack;

import org.springframework.modulith.ApplicationModule;
