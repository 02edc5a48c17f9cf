package io.caseward.worklist.process;

import io.caseward.workflow.Action;
import io.caseward.workflow.ActionCall;
import io.caseward.workflow.ActionDeclaration;
import io.caseward.worklist.CaseRouting;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code routeCase}: sends a case where triage decided. */
@Component
class RouteCase implements Action {

  private static final ActionDeclaration DECLARATION =
      ActionDeclaration.named("routeCase")
          .does("Gives the case its severity, queue and target, and picks the vendor by language and share.")
          .in("severity", "low, medium, high or critical")
          .in("queue", "the key of a queue")
          .in("target", "the working time its review may take, such as PT4H");

  private final CaseRouting routing;

  RouteCase(CaseRouting routing) {
    this.routing = routing;
  }

  @Override
  public ActionDeclaration declaration() {
    return DECLARATION;
  }

  @Override
  public Map<String, Object> run(ActionCall call) {
    routing.route(call.caseNumber(), call.text("severity"), call.text("queue"), Duration.parse(call.text("target")));
    return Map.of();
  }
}
