package io.caseward.enforcement;

import io.caseward.cases.Cases;
import io.caseward.cases.Timeline;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Puts penalties into effect and takes them back, and their strikes with them. */
@Service
public class Penalties {

  private final PenaltyStore penalties;
  private final StrikeStore strikes;
  private final AppealRulings rulings;
  private final NoticeBook notices;
  private final FinishedSteps steps;
  private final Cases cases;
  private final Timeline timeline;
  private final EnforcementSettings settings;
  private final Clock clock;

  Penalties(
      PenaltyStore penalties,
      StrikeStore strikes,
      AppealRulings rulings,
      NoticeBook notices,
      FinishedSteps steps,
      Cases cases,
      Timeline timeline,
      EnforcementSettings settings,
      Clock clock) {
    this.penalties = penalties;
    this.strikes = strikes;
    this.rulings = rulings;
    this.notices = notices;
    this.steps = steps;
    this.cases = cases;
    this.timeline = timeline;
    this.settings = settings;
    this.clock = clock;
  }

  /** Applies what was proposed, with a strike where the kind gives one. */
  @DomainAction
  public void apply(String caseNumber, PenaltyKind kind) {
    Penalty proposed = proposed(caseNumber, kind);
    Instant now = clock.instant();
    Optional<String> approver = approver(proposed);
    penalties.apply(
        proposed.id(),
        approver.orElse(null),
        now,
        kind.endsAfter(now),
        now.plus(settings.appealWindow()));
    if (kind.strike()) {
      strikes.give(proposed, now, now.plus(settings.strikeExpiry()));
    }
    cases.openAppealWindow(caseNumber);
    Map<String, Object> facts = new HashMap<>(facts(proposed));
    approver.ifPresent(person -> facts.put("approvedBy", person));
    timeline.add(caseNumber, "penalty_applied", Timeline.SYSTEM, facts);
    notices.write(NoticeKind.PENALTY_APPLIED, newest(caseNumber, PenaltyState.APPLIED));
  }

  /** Takes back what was applied; its strike no longer counts. */
  @DomainAction
  public void reverse(String caseNumber) {
    Penalty applied = newest(caseNumber, PenaltyState.APPLIED);
    Instant now = clock.instant();
    String by = rulings.keep(applied, "overturned").orElse(Timeline.SYSTEM);
    penalties.reverse(applied.id(), by, now);
    strikes.reverse(applied.id(), now);
    timeline.add(caseNumber, "penalty_reversed", by, facts(applied));
    notices.write(NoticeKind.PENALTY_REVERSED, newest(caseNumber, PenaltyState.REVERSED));
  }

  private Penalty proposed(String caseNumber, PenaltyKind kind) {
    Penalty proposed = newest(caseNumber, PenaltyState.PROPOSED);
    if (proposed.kind() != kind) {
      throw new IllegalStateException(
          "The penalty decided in %s is '%s', not '%s': let 'Record decision' and 'Apply penalty' name the same."
              .formatted(caseNumber, proposed.kind().key(), kind.key()));
    }
    return proposed;
  }

  private Penalty newest(String caseNumber, PenaltyState state) {
    return penalties
        .lockNewest(caseNumber, state)
        .orElseThrow(() -> new IllegalStateException(
            "No penalty of %s is %s: 'Record decision' proposes one, 'Apply penalty' applies it, 'Reverse penalty' takes it back."
                .formatted(caseNumber, state.key())));
  }

  private Optional<String> approver(Penalty proposed) {
    return new Deliberation(steps.of(proposed.caseNumber()))
        .approvalSince(proposed.proposedAt())
        .map(FinishedStep::by);
  }

  private static Map<String, Object> facts(Penalty penalty) {
    return Map.of("penalty", penalty.kind().key(), "strike", penalty.kind().strike());
  }
}
