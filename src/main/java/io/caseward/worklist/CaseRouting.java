package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.cases.Routing;
import io.caseward.cases.Severity;
import io.caseward.cases.Timeline;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.VendorChoice.Choice;
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
  private final WorkedLanguages languages;
  private final Timeline timeline;

  CaseRouting(Cases cases, Queues queues, VendorChoice choice, WorkedLanguages languages, Timeline timeline) {
    this.cases = cases;
    this.queues = queues;
    this.choice = choice;
    this.languages = languages;
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
    Optional<Choice> chosen = choice.of(queue, file.language(), caseNumber);
    String taken = chosen.isPresent() ? queue.key() : Queue.LEAD;
    languages.keep(file, chosen.map(Choice::vendor).orElse(null), chosen.map(Choice::language).orElse(file.language()));
    cases.route(caseNumber, new Routing(Severity.of(severity), taken, target, chosen.map(Choice::vendor).orElse(null)));
    timeline.add(caseNumber, "routed", Timeline.SYSTEM, facts(severity, queue, chosen, file));
  }

  private static Map<String, Object> facts(String severity, Queue queue, Optional<Choice> chosen, CaseFile file) {
    Map<String, Object> facts = new HashMap<>(Map.of("severity", severity, "queue", chosen.isPresent() ? queue.key() : Queue.LEAD));
    chosen.ifPresentOrElse(
        choice -> facts.putAll(reasons(choice, file)),
        () -> {
          facts.put("language", file.language());
          facts.put("meant", queue.key());
        });
    return facts;
  }

  /** Why it is this vendor, as far as that is not the usual way. */
  private static Map<String, Object> reasons(Choice choice, CaseFile file) {
    Map<String, Object> facts = new HashMap<>(Map.of("vendor", choice.vendor()));
    if (!choice.language().equals(file.language())) {
      facts.put("language", file.language());
      facts.put("worked", choice.language());
    }
    if (!choice.full().isEmpty()) {
      facts.put("full", choice.full());
    }
    return facts;
  }
}
