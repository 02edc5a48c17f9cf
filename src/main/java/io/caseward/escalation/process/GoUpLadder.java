package io.caseward.escalation.process;

import io.caseward.escalation.Joining;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class GoUpLadder implements Action {

  private final Joining joining;

  GoUpLadder(Joining joining) {
    this.joining = joining;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("goUpLadder")
        .does("Goes up one rung; where there is none above, says loudly that every rung stayed silent. What a storm has gathered meanwhile goes up no more.")
        .in("escalation", "the escalation's number")
        .out("escalation", "the number of the one that tells of the matter now")
        .out("joined", "whether a storm has gathered it");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    Joining.Raised raised = joining.rungOver(call.text("escalation"), call.processInstance());
    return Map.of("escalation", raised.escalation(), "joined", raised.joined());
  }
}
