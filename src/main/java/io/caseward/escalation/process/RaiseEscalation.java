package io.caseward.escalation.process;

import io.caseward.escalation.Joining;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RaiseEscalation implements Action {

  private final Joining joining;

  RaiseEscalation(Joining joining) {
    this.joining = joining;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("raiseEscalation")
        .does("Opens the escalation of an overdue task at the foot of a ladder, or lets it join the one that tells of it or of its storm already.")
        .in("ladder", "the ladder it climbs")
        .in("overdueTask", "the overdue task, as the timer on a person's step gives it")
        .out("escalation", "its number")
        .out("joined", "whether it was open already");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    Joining.Raised raised = joining.raise(call.caseNumber(), call.text("overdueTask"), call.text("ladder"), call.processInstance());
    return Map.of("escalation", raised.escalation(), "joined", raised.joined());
  }
}
