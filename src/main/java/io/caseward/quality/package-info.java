/** Quality, first form: which cases a second person looks at. */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"cases", "workflow", "database"})
package io.caseward.quality;
