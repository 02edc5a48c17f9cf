package io.caseward.cases;

import io.caseward.people.Permission;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pages of this module stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class CaseNavigation {

  @Bean
  NavItem casesNavItem() {
    return new NavItem("work", "cases", "/cases", "layers", 2, Permission.SEE_CASES);
  }

  @Bean
  NavItem importsNavItem() {
    return new NavItem("work", "imports", "/imports", "out", 9, Permission.IMPORT_REPORTS);
  }

  @Bean
  NavItem keepingNavItem() {
    return new NavItem("settings", "keeping", "/admin/retention", "clock", 4, Permission.CHANGE_RETENTION);
  }
}
