package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SayLadderExhausted implements Action {

  private final Climbing climbing;

  SayLadderExhausted(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("sayLadderExhausted")
        .does("Says loudly that every rung stayed silent.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    climbing.sayExhausted(call.text("escalation"));
    return Map.of();
  }
}
