/** The firms that review for us: where they sit, what they speak, when they work. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"database", "workflow", "people", "web"})
package io.caseward.vendors;
