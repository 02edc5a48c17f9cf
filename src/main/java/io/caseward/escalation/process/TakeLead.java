package io.caseward.escalation.process;

import io.caseward.escalation.EscalationState;
import io.caseward.escalation.Joining;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TakeLead implements Action {

  private final Joining joining;

  TakeLead(Joining joining) {
    this.joining = joining;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("takeLead")
        .does("Lets the escalation go on for this case, now that the matter it began with is over.")
        .in("escalation", "the escalation's number")
        .out("resolved", "false")
        .out("acknowledged", "whether somebody has it");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    return Map.of("resolved", false, "acknowledged", joining.standing(call.text("escalation")) == EscalationState.ACKNOWLEDGED);
  }
}
