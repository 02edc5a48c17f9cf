package io.caseward.slack.outbox;

import io.caseward.cases.CaseRouted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said of a case belongs to the vendor that has the case. */
@Component
class RoutedMessages {

  private final JdbcClient jdbc;

  RoutedMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void routed(CaseRouted routed) {
    jdbc.sql(
            """
            update outbox set vendor = :vendor
            where case_number = :case and vendor is distinct from :vendor
            """)
        .param("vendor", routed.routing().vendor())
        .param("case", routed.caseNumber())
        .update();
  }
}
