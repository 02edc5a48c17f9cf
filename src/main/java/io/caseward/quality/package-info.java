/** Quality, first form: which cases a second person looks at. */
@ApplicationModule(displayName = "Quality", allowedDependencies = {"cases", "workflow", "database"})
package io.caseward.quality;

import org.springframework.modulith.ApplicationModule;
