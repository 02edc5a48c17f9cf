package io.caseward.cases.process;

import io.caseward.cases.InformationRequests;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class RequestInformation implements Action {

  private final InformationRequests requests;

  RequestInformation(InformationRequests requests) {
    this.requests = requests;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("requestInformation")
        .does("Asks outside for what is missing; the case waits and its clock pauses.")
        .in("missing", "what is missing, in words; may be left out");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    requests.request(call.caseNumber(), call.text("missing"));
    return Map.of();
  }
}
