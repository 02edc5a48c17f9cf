package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ClimbLadder implements Action {

  private final Climbing climbing;

  ClimbLadder(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("climbLadder")
        .does("Goes up one rung, if there is one.")
        .in("escalation", "the escalation's number")
        .out("exhausted", "whether the ladder has run out: there was no rung above");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    return Map.of("exhausted", climbing.climb(call.text("escalation")));
  }
}
