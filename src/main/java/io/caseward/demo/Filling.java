package io.caseward.demo;

import io.caseward.database.StoryTime;
import io.caseward.demo.DemoProgress.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what has not been told yet, oldest first, and says how far it is. */
@InDemo
class Filling {

  private static final Logger log = LoggerFactory.getLogger(Filling.class);
  private static final int SAID_EVERY = 25;
  private static final int MOST_FAILURES = 3;

  private final Plan plan;
  private final ToldStories told;
  private final Storyteller teller;
  private final LeadsMorning morning;
  private final DemoProgress progress;
  private final Clock clock;
  private volatile boolean stopped;

  Filling(Plan plan, ToldStories told, Storyteller teller, LeadsMorning morning, DemoProgress progress, Clock clock) {
    this.plan = plan;
    this.told = told;
    this.teller = teller;
    this.morning = morning;
    this.progress = progress;
    this.clock = clock;
  }

  /** Fills until all is there or it is stopped. */
  void fill() {
    List<Plot> plots = plan.plots();
    if (told.all()) {
      progress.is(State.FILLED, plots.size(), plots.size());
      return;
    }
    Set<Integer> before = told.positions();
    log.info("Demo data: {} of {} cases are there; the rest is filled in while Caseward runs.", before.size(), plots.size());
    int cases = tell(plots.stream().filter(plot -> !before.contains(plot.position())).toList(), before.size(), plots.size());
    end(cases, plots.size());
  }

  /** It may be called from another thread; the case at hand is still told. */
  void stop() {
    stopped = true;
  }

  private int tell(List<Plot> plots, int before, int all) {
    int cases = before;
    int failures = 0;
    for (Plot plot : plots) {
      if (stopped || failures == MOST_FAILURES) {
        return cases;
      }
      progress.is(State.FILLING, cases, all);
      boolean there = tell(plot);
      failures = there ? 0 : failures + 1;
      cases += there ? 1 : 0;
      if (there && cases % SAID_EVERY == 0 && cases < all) {
        log.info("Demo data: {} of {} cases are there.", cases, all);
      }
    }
    return cases;
  }

  private boolean tell(Plot plot) {
    Instant now = clock.instant();
    try {
      StoryTime.tell(now.minus(plot.age()), () -> teller.tell(plot, now));
      return true;
    } catch (RuntimeException e) {
      log.warn("Demo data: case {} ({}) could not be told; the next start tries it again.", plot.position(), plot.ending(), e);
      return false;
    }
  }

  private void end(int cases, int all) {
    if (cases == all) {
      morning.handsOut();
      told.allTold(clock.instant());
      progress.is(State.FILLED, all, all);
      log.info("Demo data: all {} cases are there.", all);
    } else {
      progress.is(State.STOPPED, cases, all);
      log.info("Demo data: {} of {} cases are there; the next start goes on with the rest.", cases, all);
    }
  }
}
