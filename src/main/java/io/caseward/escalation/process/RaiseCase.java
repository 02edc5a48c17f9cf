package io.caseward.escalation.process;

import io.caseward.escalation.Settling;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RaiseCase implements Action {

  private final Settling settling;

  RaiseCase(Settling settling) {
    this.settling = settling;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("raiseCase")
        .does("Makes the case critical and sends it to the emergency queue.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    settling.raise(call.text("escalation"));
    return Map.of();
  }
}
