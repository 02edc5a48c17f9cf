/** Who works here, what they may do and how they sign in. */
@ApplicationModule(displayName = "People", allowedDependencies = {"database", "vendors", "workflow"})
package io.caseward.people;

import org.springframework.modulith.ApplicationModule;
