package io.caseward.worklist;

import io.caseward.cases.AppealWindowOpened;
import io.caseward.cases.CaseClosed;
import io.caseward.cases.CaseFile;
import io.caseward.cases.CaseRouted;
import io.caseward.cases.Cases;
import io.caseward.cases.InformationRequested;
import io.caseward.cases.Routing;
import io.caseward.cases.Severity;
import io.caseward.cases.SeverityChanged;
import io.caseward.people.Role;
import io.caseward.sla.CaseClocks;
import io.caseward.sla.Clocks;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.VendorChoice.Choice;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Open tasks follow their case: to another queue or vendor, to another severity, into a pause. */
@Service
public class Rerouting {

  static final String WAITING_FOR_MERCHANT = "waiting_for_merchant";
  static final String APPEAL_WINDOW = "appeal_window";

  private final Cases cases;
  private final Queues queues;
  private final VendorChoice choice;
  private final WorkedLanguages languages;
  private final TaskTable tasks;
  private final Clocks clocks;
  private final CaseClocks caseClocks;
  private final StepClock stepClock;

  Rerouting(Cases cases, Queues queues, VendorChoice choice, WorkedLanguages languages, TaskTable tasks, Clocks clocks, CaseClocks caseClocks, StepClock stepClock) {
    this.cases = cases;
    this.queues = queues;
    this.choice = choice;
    this.languages = languages;
    this.tasks = tasks;
    this.clocks = clocks;
    this.caseClocks = caseClocks;
    this.stepClock = stepClock;
  }

  /**
   * Moves a case's open review work to a queue and severity. The vendor stays where the queue and
   * the language allow it.
   *
   * @param why as {@link Cases#raise} records it
   */
  @DomainAction
  public void reroute(String caseNumber, String queueKey, String severity, String why, String by) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    Queue queue = queues.find(queueKey);
    boolean stays = queue.shares().stream().anyMatch(share -> share.vendor().equals(file.vendor()));
    Choice asNow = new Choice(file.vendor(), languages.of(file), List.of());
    Choice chosen = stays ? asNow : choice.of(queue, file.language(), caseNumber).orElse(asNow);
    languages.keep(file, chosen.vendor(), chosen.language());
    cases.raise(caseNumber, Severity.of(severity), null, why, by);
    cases.route(caseNumber, new Routing(Severity.of(severity), queue.key(), file.target(), chosen.vendor()));
  }

  @EventListener
  void follow(CaseRouted routed) {
    List<String> review = queues.workedBy(Role.REVIEWER);
    tasks.moveOpen(routed.caseNumber(), routed.routing().queue(), routed.routing().vendor(), review);
    stepClock.ofCase(cases.find(routed.caseNumber()).orElseThrow());
    clocks.follow(routed.caseNumber(), routed.routing().queue(), routed.routing().vendor(), review);
  }

  @EventListener
  void follow(SeverityChanged changed) {
    tasks.regrade(changed.caseNumber(), changed.to().key(), changed.to().ordinal());
    clocks.regrade(changed.caseNumber(), changed.to().key());
  }

  @EventListener
  void follow(CaseClosed closed) {
    caseClocks.stop(closed.caseNumber());
  }

  /** Whoever was penalised may appeal: until then nobody of ours has anything to do. */
  @EventListener
  void follow(AppealWindowOpened opened) {
    caseClocks.pause(opened.caseNumber(), APPEAL_WINDOW);
  }

  /** The step that asked waits, and its clock and the case's with it, until the step is worked again. */
  @EventListener
  void follow(InformationRequested requested) {
    clocks.pauseLast(requested.caseNumber(), WAITING_FOR_MERCHANT);
  }
}
