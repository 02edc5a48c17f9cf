/** Knows the cellar, which knows the till, which knows the shop: a cycle. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "cellar")
package io.caseward.architecture.planted.modules.shop;
