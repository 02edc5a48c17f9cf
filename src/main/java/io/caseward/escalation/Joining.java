package io.caseward.escalation;

import io.caseward.cases.Cases;
import io.caseward.workflow.DomainAction;
import io.caseward.workflow.Processes;
import io.caseward.worklist.Rerouting;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Lets matters share one escalation: the same once more, and those of a storm, also those that came before it was one. */
@Service
public class Joining {

  private static final String RESOLVED = "escalation.resolved";
  private static final String INHERITED = "escalation.inherited";
  private static final Duration STORM = Duration.ofMinutes(10);

  private final Climbing climbing;
  private final EscalationStore escalations;
  private final JoinedMatters matters;
  private final EscalationRecord record;
  private final Ladders ladders;
  private final OverdueStory story;
  private final Tasks tasks;
  private final Cases cases;
  private final Rerouting rerouting;
  private final Processes processes;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Joining(
      Climbing climbing,
      EscalationStore escalations,
      JoinedMatters matters,
      EscalationRecord record,
      Ladders ladders,
      OverdueStory story,
      Tasks tasks,
      Cases cases,
      Rerouting rerouting,
      Processes processes,
      ApplicationEventPublisher events,
      Clock clock) {
    this.climbing = climbing;
    this.escalations = escalations;
    this.matters = matters;
    this.record = record;
    this.ladders = ladders;
    this.story = story;
    this.tasks = tasks;
    this.cases = cases;
    this.rerouting = rerouting;
    this.processes = processes;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What became of a matter.
   *
   * @param escalation the number of the one that tells of it
   * @param joined whether that was open before
   */
  public record Raised(String escalation, boolean joined) {}

  /** Lets an overdue task join the escalation that tells of it or of its storm; opens one where there is none. */
  @DomainAction
  public Raised raise(String caseNumber, String overdueTask, String ladder, String processInstance) {
    TaskRow task = climbing.overdue(overdueTask, caseNumber);
    matters.oneAtATime(ladder, task);
    Optional<String> open = matters.openAbout(overdueTask).or(() -> storm(ladder, task));
    open.ifPresent(number -> join(number, task, processInstance));
    return open.map(number -> new Raised(number, true))
        .orElseGet(() -> new Raised(climbing.open(caseNumber, overdueTask, ladder, processInstance).orElseThrow(), false));
  }

  private Optional<String> storm(String ladder, TaskRow task) {
    int begins = ladders.named(ladder).rules().storm();
    Instant since = clock.instant().minus(STORM);
    Optional<String> storm = begins == 0 ? Optional.empty() : matters.storm(ladder, task, since, begins - 1);
    storm.ifPresent(number -> {
      escalations.lock(number);
      matters.beside(number, ladder, task, since).forEach(other -> gather(other, number));
    });
    return storm;
  }

  /** What nobody has taken on yet becomes one of the storm's matters; its instance goes on as one that follows. */
  private void gather(String number, String into) {
    escalations.gathered(number, clock.instant()).ifPresent(gathered -> {
      TaskRow task = tasks.find(gathered.causeTask()).orElseThrow();
      matters.add(into, task, gathered.processInstance(), clock.instant());
      record.joined(escalations.joined(into), task);
      record.add(gathered, "gathered", null, Map.of("into", into));
      events.publishEvent(new EscalationGathered(gathered, into, clock.instant()));
      processes.endWait(gathered.processInstance());
    });
  }

  /** The rung's time is over. In silence, the matter goes up; where a storm has gathered it, it goes on as one of that. */
  @DomainAction
  public Raised rungOver(String number, String processInstance) {
    Optional<JoinedMatter> gathered = matters.of(processInstance);
    if (gathered.isEmpty()) {
      climbing.goUp(number);
    }
    return new Raised(gathered.map(JoinedMatter::escalation).orElse(number), gathered.isPresent());
  }

  private void join(String number, TaskRow task, String processInstance) {
    escalations.lock(number);
    matters.add(number, task, processInstance, clock.instant());
    Escalation joined = escalations.joined(number);
    record.joined(joined, task);
    events.publishEvent(new EscalationJoined(joined, record.called(joined), clock.instant()));
  }

  /** An instance waits for what becomes of the escalation. */
  @DomainAction
  public void follow(String number, String causeTask, String follower) {
    matters.follow(number, causeTask, follower);
  }

  /** Everyone who waits goes on with the resolution. */
  @EventListener
  void resolved(EscalationResolved resolved) {
    matters.open(resolved.escalation().number()).forEach(matter -> processes.sendTo(RESOLVED, matter.follower()));
  }

  /** What was decided for all is done in the case that waited for it. */
  @DomainAction
  public void share(String number, String follower) {
    Escalation resolved = escalations.lock(number);
    JoinedMatter matter = matters.followedBy(follower);
    matters.gone(matter.processInstance(), clock.instant());
    if (!matter.causeTask().equals(resolved.causeTask())) {
      tasks.instruct(matter.causeTask(), resolved.instruction());
      if (resolved.resolution().equals("raise")) {
        rerouting.reroute(matter.caseNumber(), "emergency", "critical", "escalation", resolved.endedBy());
      }
      record.shared(resolved, matter.caseNumber());
    }
  }

  /** How the escalation stands that a matter takes the lead of. */
  @DomainAction
  public EscalationState standing(String number) {
    return escalations.lock(number).state();
  }

  /** One of those that joined has nothing to wait for any more. */
  void leave(JoinedMatter matter) {
    Escalation escalation = escalations.lock(matter.escalation());
    matters.gone(matter.processInstance(), clock.instant());
    record.add(escalation, "left", null, Map.of("step", matter.step()));
  }

  /** Gives the escalation to the next of its matters, if there is one. */
  boolean handOn(Escalation escalation) {
    Optional<JoinedMatter> next = matters.open(escalation.number()).stream().filter(matter -> !matter.causeTask().equals(escalation.causeTask())).findFirst();
    next.ifPresent(matter -> handOn(escalation, matter));
    return next.isPresent();
  }

  private void handOn(Escalation escalation, JoinedMatter matter) {
    TaskRow task = tasks.find(matter.causeTask()).orElseThrow();
    matters.leads(matter);
    Escalation handed = escalations.handOn(escalation.number(), Matter.overdue(task, cases.find(matter.caseNumber()).orElseThrow(), story.of(task.id())), matter.processInstance());
    record.movedTo(handed, matter.vendor());
    record.add(handed, "handed_on", null, Map.of("step", handed.step()));
    events.publishEvent(new EscalationHandedOn(handed, record.called(handed), clock.instant()));
    processes.sendTo(INHERITED, matter.follower());
  }
}
