package io.caseward.quality.process;

import io.caseward.quality.Sampling;
import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DrawSample implements Action {

  private final Sampling sampling;

  DrawSample(Sampling sampling) {
    this.sampling = sampling;
  }

  @Override
  public ActionDeclaration declaration() {
    return ActionDeclaration.named("drawSample")
        .does("Draws a set share of the cases for a second look.")
        .in("verdict", "the first reviewer's verdict")
        .out("sampled", "whether this case was drawn");
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    return Map.of("sampled", sampling.draw(call.caseNumber(), call.text("verdict")));
  }
}
