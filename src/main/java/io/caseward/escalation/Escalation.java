package io.caseward.escalation;

import java.time.Instant;
import java.util.List;

/**
 * A matter climbing its ladder until someone has it and settles it.
 *
 * @param number such as {@code E-318}
 * @param kind what went wrong: {@code sla_breach}
 * @param subject the name of the case's subject
 * @param causeTask the overdue task; the escalation stands down when it is over
 * @param step the overdue task's step in words
 * @param vendor the case's vendor, null where none is routed
 * @param assignee who had the overdue task, null where nobody did
 * @param dueAt when it was due
 * @param story the overdue task's clock in words
 * @param ladder the ladder's key; {@code rungs} are as they stood when the escalation began
 * @param rung the rung told last
 * @param round how often the top was reached and begun again, from 1
 * @param rungEndsAt when the present rung's silence ends, null where nobody is waited for
 * @param ranOutAt when the ladder first ran out, null where it has not
 * @param resolveTask the task of settling it, null before it is acknowledged
 * @param resolution {@code instruct} or {@code raise}, null before it is settled
 */
public record Escalation(
    String number,
    String kind,
    String caseNumber,
    String subject,
    String reason,
    String causeTask,
    String step,
    String queue,
    String severity,
    String vendor,
    String assignee,
    Instant dueAt,
    String story,
    String ladder,
    String channel,
    List<Rung> rungs,
    String processInstance,
    Instant openedAt,
    EscalationState state,
    int rung,
    int round,
    Instant rungEndsAt,
    Instant ranOutAt,
    String acknowledgedBy,
    Instant acknowledgedAt,
    String resolveTask,
    String resolution,
    String instruction,
    String endedBy,
    Instant endedAt) {

  /** The rung that is being told. */
  public Rung present() {
    return rungs.get(rung - 1);
  }

  /** Whether nobody stands above the present rung. */
  public boolean atTop() {
    return rung == rungs.size();
  }
}
