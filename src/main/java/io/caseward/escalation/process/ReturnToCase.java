package io.caseward.escalation.process;

import io.caseward.escalation.Settling;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReturnToCase implements Action {

  private final Settling settling;

  ReturnToCase(Settling settling) {
    this.settling = settling;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("returnToCase")
        .does("Leaves the resolver's instruction on the overdue task.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    settling.returnToCase(call.text("escalation"));
    return Map.of();
  }
}
