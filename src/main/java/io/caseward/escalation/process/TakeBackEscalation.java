package io.caseward.escalation.process;

import io.caseward.escalation.Acknowledging;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TakeBackEscalation implements Action {

  private final Acknowledging acknowledging;

  TakeBackEscalation(Acknowledging acknowledging) {
    this.acknowledging = acknowledging;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("takeBackEscalation")
        .does("Takes the escalation from whoever acknowledged it and was silent for too long.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    acknowledging.lapse(call.text("escalation"));
    return Map.of();
  }
}
