package io.caseward.demo;

import io.caseward.workflow.DomainAction;
import io.caseward.worklist.TaskRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells a story from its first report to its ending, in one transaction. */
@InDemo
class Storyteller {

  private static final Duration LONGEST_WAIT = Duration.ofDays(7);

  private final ToldStories told;
  private final Arrivals arrivals;
  private final Desk desk;
  private final Alarms alarms;
  private final Hours hours;

  Storyteller(ToldStories told, Arrivals arrivals, Desk desk, Alarms alarms, Hours hours) {
    this.told = told;
    this.arrivals = arrivals;
    this.desk = desk;
    this.alarms = alarms;
    this.hours = hours;
  }

  /** Tells it, unless it has been told before. */
  @DomainAction
  public void tell(Plot plot, Instant end) {
    if (told.claim(plot.position())) {
      Tale tale = new Tale(plot, end);
      reported(tale);
      act(tale);
      if (plot.has(Turn.HELD)) {
        takenAtLast(tale);
      }
      hours.passTo(tale, end);
      told.keep(plot.position(), tale.caseNumber());
    }
  }

  private void reported(Tale tale) {
    arrivals.first(tale);
    for (int count = 1; count <= tale.plot().moreReports(); count++) {
      soon(tale);
      arrivals.another(tale, count);
    }
    if (tale.plot().has(Turn.GROWS_GRAVER)) {
      soon(tale);
      arrivals.graver(tale);
    }
  }

  /** A little later, and not much of the story's time. */
  private void soon(Tale tale) {
    Duration left = Duration.between(tale.now(), tale.end()).dividedBy(12);
    Duration pause = tale.minutes(4, 30);
    hours.passTo(tale, tale.now().plus(pause.compareTo(left) < 0 ? pause : left));
  }

  private void act(Tale tale) {
    switch (tale.plot().ending()) {
      case WAITS_IN_QUEUE, WITH_THE_LEAD, OVERDUE -> {}
      case TAKEN -> takenAtLast(tale);
      case AWAITS_INFORMATION -> desk.ask(tale);
      case INFORMATION_CAME -> informed(tale);
      case AWAITS_SECOND_REVIEW -> desk.workUntil(tale, "userTask_SecondReviewCase");
      case AWAITS_POLICY -> desk.workUntil(tale, "userTask_DecideCase");
      case AWAITS_APPROVAL -> desk.workUntil(tale, "userTask_ApprovePenalty");
      case CLEARED, IN_APPEAL_WINDOW, WINDOW_CLOSED -> decided(tale);
      case APPEAL_IS_HEARD -> appealed(tale, tale.end().minus(tale.minutes(50, 600)));
      case UPHELD, OVERTURNED -> ruled(tale);
      case OVERDUE_ACKNOWLEDGED -> late(tale, () -> alarms.acknowledge(tale));
      case OVERDUE_INSTRUCTED -> late(tale, () -> alarms.instruct(tale));
      case OVERDUE_RAISED -> late(tale, () -> alarms.raise(tale));
    }
  }

  private void takenAtLast(Tale tale) {
    tale.atLast();
    desk.keep(tale);
  }

  private void informed(Tale tale) {
    desk.ask(tale);
    hours.passAbout(tale, tale.end().minus(tale.minutes(12, 80)));
    arrivals.answer(tale);
  }

  /** From the first review to a decision, by the way that the plot takes. */
  private void decided(Tale tale) {
    Plot plot = tale.plot();
    if (plot.has(Turn.ASKS)) {
      desk.ask(tale);
      hours.passAbout(tale, tale.now().plus(tale.minutes(180, 1800)));
      arrivals.answer(tale);
    } else if (plot.has(Turn.ASKS_IN_VAIN)) {
      desk.ask(tale);
      hours.passTo(tale, tale.now().plus(LONGEST_WAIT));
    } else if (plot.has(Turn.LATE)) {
      late(tale, () -> finishLate(tale));
    } else if (plot.has(Turn.LATE_AND_SETTLED)) {
      late(tale, () -> {
        alarms.instruct(tale);
        finishLate(tale);
      });
    }
    desk.workUntil(tale, null);
  }

  /** The task at hand falls due; then, minutes later, something happens. */
  private void late(Tale tale, Runnable then) {
    Optional<Instant> due = desk.next(tale).flatMap(desk::due);
    due.filter(instant -> instant.isBefore(tale.end())).ifPresent(instant -> {
      hours.passAbout(tale, instant.plus(tale.minutes(4, 12)));
      then.run();
    });
  }

  private void finishLate(Tale tale) {
    TaskRow task = desk.next(tale).orElseThrow();
    desk.takeNow(task, tale);
    hours.passAbout(tale, tale.now().plus(tale.minutes(8, 35)));
    desk.finishNow(task, tale);
  }

  private void appealed(Tale tale, Instant then) {
    decided(tale);
    hours.passAbout(tale, then);
    arrivals.appeal(tale);
  }

  private void ruled(Tale tale) {
    decided(tale);
    hours.passAbout(tale, tale.now().plus(tale.minutes(300, 1900)));
    arrivals.appeal(tale);
    desk.workUntil(tale, null);
  }
}
