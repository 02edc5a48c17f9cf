package io.caseward.escalation;

import io.caseward.cases.CaseRouted;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a case goes to another vendor, its escalations go along. */
@Component
class EscalationVendor {

  private static final String MOVE =
      """
      with moved as (
             update escalation set vendor = :vendor where case_number = :case returning id),
           told as (
             update escalation_rung_told set vendor = :vendor
             where escalation in (select id from moved)),
           called as (
             update escalation_call set vendor = :vendor
             where escalation in (select id from moved)),
           joined as (
             update escalation_matter set vendor = :vendor where case_number = :case)
      update escalation_timeline set vendor = :vendor
      where escalation in (select id from moved)
      """;

  private final JdbcClient database;

  EscalationVendor(JdbcClient database) {
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
