package io.caseward.slack;

import io.caseward.people.Permission;
import io.caseward.web.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SlackNav {

  @Bean
  NavItem slackPreviewNavItem() {
    return new NavItem(
        "watch", "slack", "/slack/preview", "slack", 50, Permission.SEE_SLACK_PREVIEW);
  }

  @Bean
  NavItem slackSetUpNavItem() {
    return new NavItem("settings", "slackSetUp", "/admin/slack", "slack", 6, Permission.SET_UP_SLACK);
  }
}
