package io.caseward.web;

import io.caseward.people.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where accounts and tokens stand in the navigation; their own module is below this one. */
@Configuration(proxyBeanMethods = false)
class PeoplePlaces {

  @Bean
  NavItem accountsNavItem() {
    return new NavItem("settings", "accounts", "/admin/accounts", "users", 2, Permission.SEE_ACCOUNTS);
  }

  @Bean
  NavItem tokensNavItem() {
    return new NavItem("settings", "tokens", "/admin/tokens", "link", 3, Permission.SEE_TOKENS);
  }
}
