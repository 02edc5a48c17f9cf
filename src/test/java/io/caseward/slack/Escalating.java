package io.caseward.slack;

import static java.time.Duration.ofMinutes;

import io.caseward.TestClock;
import io.caseward.escalation.Escalation;
import io.caseward.escalation.EscalationState;
import io.caseward.escalation.LadderRules;
import io.caseward.escalation.Rung;
import java.time.Instant;
import java.util.List;

/** Builds E-101: the review of C-1042 at Harbor is overdue. */
record Escalating(
    EscalationState state, int rung, int round, String acknowledgedBy, String resolution, String channel, List<Rung> rungs, int matters) {

  static final Instant OPENED = TestClock.START;

  private static final List<Rung> STANDARD =
      List.of(
          new Rung(1, List.of("role:lead"), 15),
          new Rung(2, List.of("role:lead", "vendor-lead"), 15),
          new Rung(3, List.of("role:policy"), 30));

  static Escalating telling(int rung) {
    return new Escalating(EscalationState.TELLING, rung, 1, null, null, null, STANDARD, 1);
  }

  static Escalating acknowledgedBy(String person) {
    return new Escalating(EscalationState.ACKNOWLEDGED, 1, 1, person, null, null, STANDARD, 1);
  }

  static Escalating resolved(String resolution) {
    return new Escalating(EscalationState.RESOLVED, 1, 1, "lead-2", resolution, null, STANDARD, 1);
  }

  static Escalating stoodDown() {
    return new Escalating(EscalationState.STOOD_DOWN, 1, 1, null, null, null, STANDARD, 1);
  }

  /** The ladder names a channel of its own, and its second rung another. */
  Escalating withChannels(String own, String ofTheSecond) {
    List<Rung> rungs = List.of(STANDARD.get(0), new Rung(2, List.of("channel:" + ofTheSecond), 15), STANDARD.get(2));
    return new Escalating(state, rung, round, acknowledgedBy, resolution, own, rungs, matters);
  }

  /** So many share it. */
  Escalating matters(int many) {
    return new Escalating(state, rung, round, acknowledgedBy, resolution, channel, rungs, many);
  }

  Escalating at(int another) {
    return new Escalating(state, another, round, acknowledgedBy, resolution, channel, rungs, matters);
  }

  Escalation in(String queue) {
    boolean telling = state == EscalationState.TELLING;
    return new Escalation(
        "E-101",
        "sla_breach",
        "C-1042",
        "Orchid <Day> & Spa",
        "counterfeit_vouchers",
        "task-1",
        "Review case",
        queue,
        "high",
        "harbor",
        "reviewer-harbor",
        OPENED.minus(ofMinutes(5)),
        "4 h 5 m used of 4 h; due Mon 16:55 (Manila)",
        "standard",
        1,
        channel,
        rungs,
        LadderRules.Again.TOP,
        "instance-1",
        OPENED,
        state,
        rung,
        round,
        telling ? OPENED.plus(ofMinutes(15)) : null,
        null,
        acknowledgedBy,
        acknowledgedBy == null ? null : OPENED.plus(ofMinutes(7)),
        1,
        acknowledgedBy == null ? List.of() : List.of(acknowledgedBy),
        240,
        null,
        acknowledgedBy == null ? null : OPENED.plus(ofMinutes(7)),
        null,
        matters,
        null,
        resolution,
        resolution == null ? null : "Use the second <photo>.",
        resolution == null ? null : "lead-2",
        null);
  }
}
