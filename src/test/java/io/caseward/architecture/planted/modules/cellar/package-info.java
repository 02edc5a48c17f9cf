/** Says that it knows nobody. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package io.caseward.architecture.planted.modules.cellar;
