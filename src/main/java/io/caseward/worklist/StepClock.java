package io.caseward.worklist;

import io.caseward.cases.CaseFile;
import io.caseward.cases.Cases;
import io.caseward.sla.Calendars;
import io.caseward.sla.ClockPlan;
import io.caseward.sla.Clocked;
import io.caseward.sla.CaseClocks;
import io.caseward.sla.Clocks;
import io.caseward.sla.Targets;
import io.caseward.sla.Targets.Matter;
import io.caseward.workflow.DueQuestion;
import io.caseward.workflow.DueSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The SLA of a person's step, whose {@code resolve} is drawn as {@code ${clocks.resolve}}. The engine asks for the timer
 * before it makes the task; both must agree to the millisecond, so the plan is kept until the task
 * opens in the same transaction.
 */
@Component
class StepClock implements DueSource {

  private static final Set<String> NAMES = Set.of("resolve");

  private final Cases cases;
  private final Queues queues;
  private final Clocks clocks;
  private final CaseClocks caseClocks;
  private final Targets targets;

  StepClock(Cases cases, Queues queues, Clocks clocks, CaseClocks caseClocks, Targets targets) {
    this.cases = cases;
    this.queues = queues;
    this.clocks = clocks;
    this.caseClocks = caseClocks;
    this.targets = targets;
  }

  @Override
  public Set<String> names() {
    return NAMES;
  }

  @Override
  public Instant due(DueQuestion question) {
    ClockPlan plan = plan(question.caseNumber(), question.sop(), question.element(), question.properties());
    planned().put(question.processInstance() + "/" + question.element(), plan);
    return plan.due();
  }

  /** The plan that the timer was set by, or a fresh one for a step without a timer. */
  ClockPlan planOf(String caseNumber, String sop, String element, String processInstance, Map<String, String> properties) {
    return Optional.ofNullable(planned().remove(processInstance + "/" + element))
        .orElseGet(() -> plan(caseNumber, sop, element, properties));
  }

  private ClockPlan plan(String caseNumber, String sop, String element, Map<String, String> properties) {
    CaseFile file = cases.find(caseNumber).orElseThrow();
    Queue queue = queues.find(properties.getOrDefault("queue", file.queue()));
    return clocks.plan(caseNumber, sop, element, calendar(queue, file), () -> targets.ofTask(matter(queue, file, element, properties.get("target"))));
  }

  private static Matter matter(Queue queue, CaseFile file, String element, String stated) {
    return new Matter(queue.key(), file.severity().key(), file.subject().type(), file.vendor(), element, file.target(), stated);
  }

  /** The case's own clock, from when it was opened; once begun it goes on wherever the case goes. */
  void ofCase(CaseFile file) {
    caseClocks.start(
        new Clocked(file.number(), null, file.sop(), null, file.vendor(), file.queue(), file.severity().key(), file.subject().type()),
        calendar(queues.find(file.queue()), file), file.openedAt(), () -> targets.ofCase(matter(queues.find(file.queue()), file, null, null)));
  }

  private static String calendar(Queue queue, CaseFile file) {
    if (queue.calendar() != null) {
      return queue.calendar();
    }
    return file.vendor() == null ? Calendars.ALWAYS : file.vendor();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ClockPlan> planned() {
    Map<String, ClockPlan> bound = (Map<String, ClockPlan>) TransactionSynchronizationManager.getResource(StepClock.class);
    return bound == null ? bind() : bound;
  }

  private static Map<String, ClockPlan> bind() {
    Map<String, ClockPlan> plans = new HashMap<>();
    TransactionSynchronizationManager.bindResource(StepClock.class, plans);
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void suspend() {
        TransactionSynchronizationManager.unbindResource(StepClock.class);
      }

      @Override
      public void resume() {
        TransactionSynchronizationManager.bindResource(StepClock.class, plans);
      }

      @Override
      public void afterCompletion(int status) {
        TransactionSynchronizationManager.unbindResourceIfPossible(StepClock.class);
      }
    });
    return plans;
  }
}
