package io.caseward.escalation.process;

import io.caseward.escalation.Joining;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class FollowEscalation implements Action {

  private final Joining joining;

  FollowEscalation(Joining joining) {
    this.joining = joining;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("followEscalation")
        .does("Waits for what becomes of an escalation that an overdue task joined.")
        .in("escalation", "the escalation's number")
        .in("overdueTask", "the overdue task, as the timer on a person's step gives it");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    joining.follow(call.text("escalation"), call.text("overdueTask"), call.processInstance());
    return Map.of();
  }
}
