/** Reaches into the shop. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shop")
package io.caseward.architecture.planted.modules.till;
