package io.caseward.enforcement;

import io.caseward.cases.CaseRouted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a case goes to another vendor, everything of it goes along. */
@Component
class EnforcementVendor {

  private static final String MOVE =
      """
      with d as (update decision set vendor = :vendor where case_number = :case),
           p as (update penalty set vendor = :vendor where case_number = :case),
           s as (update strike set vendor = :vendor where case_number = :case),
           a as (update appeal set vendor = :vendor where case_number = :case)
      update notice set vendor = :vendor where case_number = :case
      """;

  private final JdbcClient database;

  EnforcementVendor(JdbcClient database) {
    this.database = database;
  }

  @EventListener
  void follow(CaseRouted routed) {
    database.sql(MOVE)
        .param("vendor", routed.routing().vendor())
        .param("case", routed.caseNumber())
        .update();
  }
}
