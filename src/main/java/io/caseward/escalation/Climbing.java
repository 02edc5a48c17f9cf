package io.caseward.escalation;

import io.caseward.cases.Cases;
import io.caseward.workflow.DomainAction;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes a matter up its ladder. */
@Service
public class Climbing {

  private final EscalationStore escalations;
  private final EscalationRecord record;
  private final Ladders ladders;
  private final Audience audience;
  private final QuietHours quiet;
  private final Reaching reaching;
  private final OverdueStory story;
  private final Tasks tasks;
  private final Cases cases;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Climbing(
      EscalationStore escalations,
      EscalationRecord record,
      Ladders ladders,
      Audience audience,
      QuietHours quiet,
      Reaching reaching,
      OverdueStory story,
      Tasks tasks,
      Cases cases,
      ApplicationEventPublisher events,
      Clock clock) {
    this.escalations = escalations;
    this.record = record;
    this.ladders = ladders;
    this.audience = audience;
    this.quiet = quiet;
    this.reaching = reaching;
    this.story = story;
    this.tasks = tasks;
    this.cases = cases;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the escalation of an overdue task at the foot of a ladder.
   *
   * @return its number; empty where the task has an open one already
   */
  @DomainAction
  public Optional<String> open(
      String caseNumber, String overdueTask, String ladder, String processInstance) {
    TaskRow task = overdue(overdueTask, caseNumber);
    Matter matter =
        Matter.overdue(task, cases.find(caseNumber).orElseThrow(), story.of(overdueTask));
    Optional<Escalation> opened =
        escalations.open(matter, ladders.named(ladder), processInstance, clock.instant());
    opened.ifPresent(escalation ->
        record.opened(escalation, Map.of("step", escalation.step(), "ladder", ladder)));
    return opened.map(Escalation::number);
  }

  TaskRow overdue(String task, String caseNumber) {
    return Optional.ofNullable(task)
        .flatMap(tasks::find)
        .orElseThrow(() -> new IllegalArgumentException(
            "'%s' is no task of %s, so there is nothing to escalate: call this SOP from the timer on a person's step."
                .formatted(task, caseNumber)));
  }

  /** Tells the present rung and waits for it; one that finds nobody is not waited for. */
  @DomainAction
  public void tell(String number) {
    Escalation escalation = escalations.lock(number);
    Found found = found(escalation);
    Instant ends = silenceEnds(escalation, found);
    tell(escalations.told(number, ends, found.people().isEmpty() ? null : Lease.remindAt(clock.instant(), ends)), found);
  }

  private Found found(Escalation escalation) {
    return quiet.kept(audience.of(escalation.present(), escalation.vendor()), escalation);
  }

  private Instant silenceEnds(Escalation escalation, Found found) {
    boolean goesUpAtOnce = found.nobody() && !escalation.atTop();
    Instant now = clock.instant();
    return goesUpAtOnce ? now : now.plus(escalation.present().lasts());
  }

  private void tell(Escalation escalation, Found found) {
    boolean again = record.hasHeard(escalation);
    found.people().forEach(person -> record.told(escalation, person));
    record.heard(escalation, found);
    events.publishEvent(new EscalationTold(escalation, found.people(), again, clock.instant()));
  }

  /**
   * Goes up a rung.
   *
   * @return whether the ladder has run out: there was none above
   */
  @DomainAction
  public boolean climb(String number) {
    Escalation escalation = escalations.lock(number);
    if (escalation.state() == EscalationState.TELLING) {
      reaching.over(escalation);
    }
    if (!escalation.atTop()) {
      escalations.climb(number);
    }
    return escalation.atTop();
  }

  /** Goes up a rung; where there is none above, says loudly that every rung stayed silent. */
  @DomainAction
  public void goUp(String number) {
    if (climb(number)) {
      sayExhausted(number);
    }
  }

  /** Says loudly that every rung stayed silent; the top one is told again after this. */
  @DomainAction
  public void sayExhausted(String number) {
    Escalation escalation = escalations.runOut(number, clock.instant());
    record.ranOut(escalation);
    events.publishEvent(new LadderExhausted(escalation, clock.instant()));
  }

  /** Whoever acknowledged it has not settled it in time: the next rung hears of that too. */
  @DomainAction
  public void tellNext(String number) {
    climb(number);
    Escalation escalation = escalations.lock(number);
    record.add(
        escalation, "resolution_overdue", null, Map.of("who", escalation.acknowledgedBy()));
    tell(escalation, found(escalation));
  }
}
