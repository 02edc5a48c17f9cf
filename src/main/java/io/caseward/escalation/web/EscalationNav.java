package io.caseward.escalation.web;

import io.caseward.people.Permission;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EscalationNav {

  @Bean
  NavItem escalationsNavItem() {
    return new NavItem(
        "watch", "escalations", "/escalations", "bell", 20, Permission.SEE_ESCALATIONS);
  }
}
