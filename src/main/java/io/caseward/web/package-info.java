/** What every page shares: layout, navigation, messages, and how errors are told. */
@ApplicationModule(displayName = "Web", allowedDependencies = {"people"})
package io.caseward.web;

import org.springframework.modulith.ApplicationModule;
