package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TellNextRung implements Action {

  private final Climbing climbing;

  TellNextRung(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("tellNextRung")
        .does("Tells the rung above that the escalation is not settled in time.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    climbing.tellNext(call.text("escalation"));
    return Map.of();
  }
}
