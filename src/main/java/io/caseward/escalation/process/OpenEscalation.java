package io.caseward.escalation.process;

import io.caseward.escalation.Climbing;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import io.caseward.workflow.ActionError;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class OpenEscalation implements Action {

  private static final String ALREADY_OPEN = "ESCALATION_ALREADY_OPEN";

  private final Climbing climbing;

  OpenEscalation(Climbing climbing) {
    this.climbing = climbing;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("openEscalation")
        .does("Opens the escalation of an overdue task at the foot of a ladder.")
        .in("ladder", "the ladder it climbs")
        .in("overdueTask", "the overdue task, as the timer on a person's step gives it")
        .out("escalation", "its number")
        .error(ALREADY_OPEN, "the task has an open escalation");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    String task = call.text("overdueTask");
    return climbing
        .open(call.caseNumber(), task, call.text("ladder"), call.processInstance())
        .map(number -> Map.<String, Object>of("escalation", number))
        .orElseThrow(() -> new ActionError(ALREADY_OPEN, task + " is escalated already."));
  }
}
