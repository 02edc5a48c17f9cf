package io.caseward.enforcement.process;

import io.caseward.enforcement.Penalties;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReversePenalty implements Action {

  private final Penalties penalties;

  ReversePenalty(Penalties penalties) {
    this.penalties = penalties;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("reversePenalty")
        .does("Takes back the penalty that stands in the case, and its strike with it.");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    penalties.reverse(call.caseNumber());
    return Map.of();
  }
}
