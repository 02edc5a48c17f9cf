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
 * @param ladderEdition the edition of it by which the matter climbs
 * @param channel the Slack channel that the ladder names, null where it is that of the queue
 * @param again what is told again once every rung stayed silent
 * @param rung the rung told last
 * @param round how often the top was reached and begun again, from 1
 * @param rungEndsAt when the present rung's silence ends, null where nobody is waited for
 * @param ranOutAt when the ladder first ran out, null where it has not
 * @param needed how many people's word the climbing stops for
 * @param acknowledgers who has given theirs, the first of whom settles it
 * @param leaseMinutes how long whoever has it may be silent
 * @param leaseEndsAt when it is taken from them again, null where nobody has it
 * @param heldSince when whoever has it came to have it: acknowledged it, took it or was given it
 * @param snoozedUntil until when they asked for quiet, null where they did not
 * @param matters how many it has been about, those that joined among them
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
    int ladderEdition,
    String channel,
    List<Rung> rungs,
    LadderRules.Again again,
    String processInstance,
    Instant openedAt,
    EscalationState state,
    int rung,
    int round,
    Instant rungEndsAt,
    Instant ranOutAt,
    String acknowledgedBy,
    Instant acknowledgedAt,
    int needed,
    List<String> acknowledgers,
    int leaseMinutes,
    Instant leaseEndsAt,
    Instant heldSince,
    Instant snoozedUntil,
    int matters,
    String resolveTask,
    String resolution,
    String instruction,
    String endedBy,
    Instant endedAt) {

  /** The rung that is being told. */
  public Rung present() {
    return rungs.get(rung - 1);
  }

  /** The channels of the rungs told so far, besides the one where it is told anyway. */
  public List<String> channels() {
    return channels(round > 1 ? rungs.size() : rung);
  }

  /** Those before the present rung was told. */
  public List<String> channelsBefore() {
    return channels(round > 1 ? rungs.size() : rung - 1);
  }

  private List<String> channels(int told) {
    return rungs.subList(0, told).stream().flatMap(one -> one.channels().stream()).distinct().filter(one -> !one.equals(channel)).toList();
  }

  /** Whether this is the person who has it. */
  public boolean isWith(String person) {
    return state == EscalationState.ACKNOWLEDGED && person.equals(acknowledgedBy);
  }

  /** Whether nobody stands above the present rung. */
  public boolean atTop() {
    return rung == rungs.size();
  }
}
