package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class GoUpLadder implements Action {

  private final Climbing climbing;

  GoUpLadder(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("goUpLadder")
        .does("Goes up one rung; where there is none above, says loudly that every rung stayed silent.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    climbing.goUp(call.text("escalation"));
    return Map.of();
  }
}
