package io.caseward.enforcement.process;

import io.caseward.enforcement.Decisions;
import io.caseward.enforcement.Outcome;
import io.caseward.enforcement.PenaltyKind;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RecordDecision implements Action {

  private final Decisions decisions;

  RecordDecision(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("recordDecision")
        .does("Records the case's outcome with its clause, deciders and evidence, and proposes the penalty.")
        .in("outcome", "violation or no_violation")
        .in("penalty", "the penalty of a violation: " + PenaltyKind.known())
        .out("severe", "whether a second policy person must approve the penalty");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    Outcome outcome = Outcome.of(call.text("outcome"));
    PenaltyKind penalty = call.text("penalty") == null ? null : PenaltyKind.of(call.text("penalty"));
    boolean severe =
        decisions.record(call.caseNumber(), outcome, penalty, call.sop(), call.sopVersion());
    return Map.of("severe", severe);
  }
}
