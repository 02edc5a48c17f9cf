package io.caseward.escalation.process;

import io.caseward.escalation.StandingDown;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class StandDownEscalation implements Action {

  private final StandingDown standingDown;

  StandDownEscalation(StandingDown standingDown) {
    this.standingDown = standingDown;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("standDownEscalation")
        .does("Ends the escalation because its cause is gone, and says so; where it tells of other matters, it goes on for those.")
        .in("escalation", "the escalation's number");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    standingDown.standDown(call.text("escalation"), call.processInstance());
    return Map.of();
  }
}
