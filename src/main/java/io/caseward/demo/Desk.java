package io.caseward.demo;

import io.caseward.cases.CaseDetails;
import io.caseward.people.Person;
import io.caseward.sla.Calendars;
import io.caseward.sla.Clock;
import io.caseward.sla.Clocks;
import io.caseward.sla.WorkingCalendar;
import io.caseward.worklist.Exposures;
import io.caseward.worklist.TaskRow;
import io.caseward.worklist.TaskWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** People at work on a story's case: they take its task, look, and finish it. */
@InDemo
class Desk {

  private static final String RESOLVE = "userTask_ResolveEscalation";

  private final TaskWork work;
  private final Casting casting;
  private final Answers answers;
  private final Clocks clocks;
  private final Calendars calendars;
  private final Hours hours;
  private final CaseDetails details;
  private final Exposures exposures;

  Desk(
      TaskWork work, Casting casting, Answers answers, Clocks clocks, Calendars calendars, Hours hours, CaseDetails details, Exposures exposures) {
    this.work = work;
    this.casting = casting;
    this.answers = answers;
    this.clocks = clocks;
    this.calendars = calendars;
    this.hours = hours;
    this.details = details;
    this.exposures = exposures;
  }

  /** The task that the case waits for; empty when it waits for none or for nobody who is there. */
  Optional<TaskRow> next(Tale tale) {
    return work.openIn(tale.caseNumber()).stream()
        .filter(task -> !task.element().equals(RESOLVE))
        .findFirst()
        .filter(task -> casting.of(task, tale).isPresent());
  }

  /** Somebody takes the next task, early in the time it has. */
  Optional<TaskRow> take(Tale tale) {
    Optional<TaskRow> task = next(tale);
    task.filter(waiting -> waiting.assignee() == null).ifPresent(waiting -> {
      hours.passAbout(tale, later(waiting, tale, 0.04, 0.4));
      takeNow(waiting, tale);
    });
    return task;
  }

  /** Takes it and keeps it: a lease would have lapsed by the time that someone looks at the demo. */
  void keep(Tale tale) {
    take(tale).ifPresent(task -> work.assign(task.id(), casting.of(task, tale).orElseThrow().name()));
  }

  /** Takes it without waiting for a good hour: it is late already. */
  void takeNow(TaskRow task, Tale tale) {
    work.take(task.id(), casting.of(task, tale).orElseThrow());
  }

  /** Works task after task until one at an element waits; null for until nothing waits. */
  void workUntil(Tale tale, String element) {
    for (Optional<TaskRow> task = next(tale); task.isPresent(); task = next(tale)) {
      if (task.get().element().equals(element)) {
        return;
      }
      finish(tale);
    }
  }

  void finish(Tale tale) {
    TaskRow task = take(tale).orElseThrow();
    hours.passAbout(tale, later(task, tale, 0.05, 0.4));
    finishNow(task, tale);
  }

  void finishNow(TaskRow task, Tale tale) {
    answer(task, tale, answers.to(task, tale));
  }

  /** The first reviewer asks for what is missing. */
  void ask(Tale tale) {
    take(tale).ifPresent(task -> {
      hours.passAbout(tale, later(task, tale, 0.05, 0.3));
      answer(task, tale, answers.question(tale));
    });
  }

  private void answer(TaskRow task, Tale tale, Map<String, Object> form) {
    TaskRow held = work.find(task.id()).orElseThrow();
    Person person = casting.of(held, tale).orElseThrow();
    look(held, person);
    work.finish(held.id(), person, form);
  }

  /** Pictures, films and links are made clear, which counts where they can harm. */
  private void look(TaskRow task, Person person) {
    details.evidence(task.caseNumber()).stream()
        .filter(piece -> piece.url() != null)
        .forEach(piece -> exposures.shown(piece.id(), task.reason(), person));
  }

  /** When a task falls due. */
  Optional<Instant> due(TaskRow task) {
    return clocks.ofTask(task.id()).map(Clock::dueAt);
  }

  /** After a share of the task's target, in the hours in which its people work. */
  private Instant later(TaskRow task, Tale tale, double from, double to) {
    Clock clock = clocks.ofTask(task.id()).orElseThrow();
    WorkingCalendar calendar = calendars.of(clock);
    return calendar.due(tale.now(), Duration.ofSeconds(Math.round(clock.target().toSeconds() * tale.between(from, to))));
  }
}
