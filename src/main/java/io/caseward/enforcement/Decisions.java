package io.caseward.enforcement;

import io.caseward.cases.CaseDetails;
import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Evidence;
import io.caseward.cases.Timeline;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.FinishedStep;
import io.caseward.worklist.FinishedSteps;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Binds outcomes to what they stood on. */
@Service
public class Decisions {

  private final Cases cases;
  private final CaseDetails details;
  private final FinishedSteps steps;
  private final DecisionStore decisions;
  private final PenaltyStore penalties;
  private final Timeline timeline;
  private final Clock clock;

  Decisions(
      Cases cases,
      CaseDetails details,
      FinishedSteps steps,
      DecisionStore decisions,
      PenaltyStore penalties,
      Timeline timeline,
      Clock clock) {
    this.cases = cases;
    this.details = details;
    this.steps = steps;
    this.decisions = decisions;
    this.penalties = penalties;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Records a case's outcome and, for a violation, proposes its penalty.
   *
   * @param penalty null where no violation was found
   * @return whether the penalty needs a second policy person
   */
  @DomainAction
  public boolean record(
      String caseNumber, Outcome outcome, PenaltyKind penalty, String sop, int sopVersion) {
    if (outcome == Outcome.VIOLATION && penalty == null) {
      throw new IllegalArgumentException(
          "A violation in %s needs a penalty: give the action its input 'penalty'."
              .formatted(caseNumber));
    }
    Decision decision = decided(cases.find(caseNumber).orElseThrow(), outcome, sop, sopVersion);
    Decision kept = decision.withId(decisions.add(decision));
    penalties.refuseProposed(caseNumber);
    if (outcome == Outcome.VIOLATION) {
      penalties.propose(kept, penalty);
    }
    cases.decide(caseNumber, outcome.key());
    say(kept, penalty);
    return outcome == Outcome.VIOLATION && penalty.severe();
  }

  private Decision decided(CaseFile file, Outcome outcome, String sop, int sopVersion) {
    Deliberation deliberation = new Deliberation(steps.of(file.number()));
    Optional<FinishedStep> deciding = deliberation.decidingOn(outcome);
    return new Decision(
        0,
        file.number(),
        file.vendor(),
        file.subject().type(),
        file.subject().id(),
        outcome,
        outcome == Outcome.VIOLATION ? deliberation.clause().orElse(null) : null,
        sop,
        sopVersion,
        deciding.map(FinishedStep::by).orElse(null),
        deciding.map(FinishedStep::role).orElse(null),
        deliberation.reviewers(),
        details.evidence(file.number()).stream().map(Evidence::id).toList(),
        deciding.map(step -> step.answer("notes")).orElse(null),
        clock.instant());
  }

  private void say(Decision decision, PenaltyKind penalty) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("outcome", decision.outcome().key());
    if (decision.outcome() == Outcome.VIOLATION) {
      facts.put("penalty", penalty.key());
    }
    if (decision.clause() != null) {
      facts.put("clause", decision.clause().number());
      facts.put("clauseVersion", decision.clause().version());
    }
    String actor = decision.decidedBy() == null ? Timeline.SYSTEM : decision.decidedBy();
    timeline.add(decision.caseNumber(), "decided", actor, facts);
  }
}
