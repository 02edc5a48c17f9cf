package io.caseward.enforcement.process;

import io.caseward.enforcement.SubjectNotices;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class SendNotice implements Action {

  private final SubjectNotices notices;

  SendNotice(SubjectNotices notices) {
    this.notices = notices;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("sendNotice")
        .does("Tells the case's subject how the matter stands; a penalty can be appealed from then.")
        .in("kind", "penalty, no_violation, reversal or appeal_upheld");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    notices.send(call.caseNumber(), call.text("kind"));
    return Map.of();
  }
}
