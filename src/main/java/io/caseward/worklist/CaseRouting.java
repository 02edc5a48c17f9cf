package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Routing;
import io.caseward.cases.Severity;
import io.caseward.cases.Timeline;
import io.caseward.workflow.DomainAction;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends a case to a queue and a vendor; what no vendor can take goes to the lead, with the reason. */
@Service
public class CaseRouting {

  private final Cases cases;
  private final Queues queues;
  private final VendorChoice choice;
  private final Timeline timeline;

  CaseRouting(Cases cases, Queues queues, VendorChoice choice, Timeline timeline) {
    this.cases = cases;
    this.queues = queues;
    this.choice = choice;
    this.timeline = timeline;
  }

  /**
   * Routes a case as triage decided.
   *
   * @param target the working time its first review may take
   */
  @DomainAction
  public void route(String caseNumber, String severity, String queueKey, Duration target) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    Queue queue = queues.find(queueKey);
    Optional<String> vendor = choice.of(queue, file.language(), caseNumber);
    String taken = vendor.isPresent() ? queue.key() : Queue.LEAD;
    cases.route(caseNumber, new Routing(Severity.of(severity), taken, target, vendor.orElse(null)));
    timeline.add(caseNumber, "routed", Timeline.SYSTEM, facts(severity, queue, vendor, file));
  }

  private static Map<String, Object> facts(String severity, Queue queue, Optional<String> vendor, CaseFile file) {
    Map<String, Object> facts = new HashMap<>(Map.of("severity", severity, "queue", vendor.isPresent() ? queue.key() : Queue.LEAD));
    vendor.ifPresentOrElse(
        key -> facts.put("vendor", key),
        () -> {
          facts.put("language", file.language());
          facts.put("meant", queue.key());
        });
    return facts;
  }
}
