/** Reports, the cases they open, their subjects, evidence and timeline. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {
      "policy", "vendors", "people", "web", "workflow", "database", "sla"
    })
package io.caseward.cases;
