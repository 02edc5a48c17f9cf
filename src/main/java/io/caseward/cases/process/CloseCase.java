package io.caseward.cases.process;

import io.caseward.cases.Cases;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class CloseCase implements Action {

  private final Cases cases;

  CloseCase(Cases cases) {
    this.cases = cases;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("closeCase").does("Closes the case: nothing is left to do.");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    cases.close(call.caseNumber());
    return Map.of();
  }
}
