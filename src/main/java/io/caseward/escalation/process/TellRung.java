package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class TellRung implements Action {

  private final Climbing climbing;

  TellRung(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("tellRung")
        .does("Tells the people of the present rung and starts its wait.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    climbing.tell(call.text("escalation"));
    return Map.of();
  }
}
