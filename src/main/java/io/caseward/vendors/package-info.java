/** The firms that review for us: where they sit, what they speak. */
@ApplicationModule(displayName = "Vendors", allowedDependencies = {"database"})
package io.caseward.vendors;

import org.springframework.modulith.ApplicationModule;
