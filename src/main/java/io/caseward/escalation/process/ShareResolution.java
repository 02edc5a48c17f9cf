package io.caseward.escalation.process;

import io.caseward.escalation.Joining;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ShareResolution implements Action {

  private final Joining joining;

  ShareResolution(Joining joining) {
    this.joining = joining;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("shareResolution")
        .does("Does in this case what was decided for all matters of an escalation.")
        .in("escalation", "the escalation's number")
        .out("resolved", "true");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    joining.share(call.text("escalation"), call.processInstance());
    return Map.of("resolved", true);
  }
}
