package io.caseward.escalation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Rung;
import java.time.Instant;
import java.util.List;

/** An escalation as programs get it. */
record EscalationView(
    String id,
    String kind,
    @JsonProperty("case") String caseNumber,
    String subject,
    String reason,
    String task,
    String step,
    String queue,
    String severity,
    String vendor,
    Instant dueAt,
    String story,
    EscalationState state,
    String ladder,
    int ladderEdition,
    List<Rung> rungs,
    int rung,
    int round,
    Instant rungEndsAt,
    Instant openedAt,
    String acknowledgedBy,
    Instant acknowledgedAt,
    int needed,
    List<String> acknowledgers,
    Instant leaseEndsAt,
    Instant heldSince,
    Instant snoozedUntil,
    int matters,
    String resolveTask,
    String resolution,
    String instruction,
    String endedBy,
    Instant endedAt) {

  static EscalationView of(Escalation escalation) {
    return new EscalationView(
        escalation.number(),
        escalation.kind(),
        escalation.caseNumber(),
        escalation.subject(),
        escalation.reason(),
        escalation.causeTask(),
        escalation.step(),
        escalation.queue(),
        escalation.severity(),
        escalation.vendor(),
        escalation.dueAt(),
        escalation.story(),
        escalation.state(),
        escalation.ladder(),
        escalation.ladderEdition(),
        escalation.rungs(),
        escalation.rung(),
        escalation.round(),
        escalation.rungEndsAt(),
        escalation.openedAt(),
        escalation.acknowledgedBy(),
        escalation.acknowledgedAt(),
        escalation.needed(),
        escalation.acknowledgers(),
        escalation.leaseEndsAt(),
        escalation.heldSince(),
        escalation.snoozedUntil(),
        escalation.matters(),
        escalation.resolveTask(),
        escalation.resolution(),
        escalation.instruction(),
        escalation.endedBy(),
        escalation.endedAt());
  }
}
