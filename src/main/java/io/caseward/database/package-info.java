/**
 * The database: an embedded server or a given one, its two roles, the migrations, whose rows a
 * transaction sees, and the time.
 */
@ApplicationModule(displayName = "Database", allowedDependencies = {})
package io.caseward.database;

import org.springframework.modulith.ApplicationModule;
