/**
 * The engine at the edge: what every diagram shares. Actions, facts and clocks that a diagram may
 * name, the guard that refuses all else, and the port by which the product drives the engine.
 */
@ApplicationModule(displayName = "Workflow", allowedDependencies = "database")
package io.caseward.workflow;

import org.springframework.modulith.ApplicationModule;
