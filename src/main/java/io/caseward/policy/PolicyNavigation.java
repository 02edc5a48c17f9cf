package io.caseward.policy;

import io.caseward.people.Permission;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the policies stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PolicyNavigation {

  @Bean
  NavItem policiesNavItem() {
    return new NavItem("know", "policies", "/policies", "book", 1, Permission.SEE_POLICIES);
  }
}
