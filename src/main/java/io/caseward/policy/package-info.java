/** What may be reported, and the numbered clauses that decide it. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"database", "workflow", "people", "web"})
package io.caseward.policy;
