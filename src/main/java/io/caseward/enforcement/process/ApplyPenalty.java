package io.caseward.enforcement.process;

import io.caseward.enforcement.Penalties;
import io.caseward.enforcement.PenaltyKind;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ApplyPenalty implements Action {

  private final Penalties penalties;

  ApplyPenalty(Penalties penalties) {
    this.penalties = penalties;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("applyPenalty")
        .does("Puts the decided penalty into effect, with a strike where it gives one.")
        .in("penalty", "the penalty that was decided: " + PenaltyKind.known());
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    penalties.apply(call.caseNumber(), PenaltyKind.of(call.text("penalty")));
    return Map.of();
  }
}
