package io.caseward.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes when the next milestone is due: this node's at once, for it hears what it arms itself, and
 * what a node armed that has died within a second.
 */
@Component
class MilestoneWorker implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(MilestoneWorker.class);
  private static final Duration REST = Duration.ofSeconds(1);

  /** What is due and was not to be had is in another node's hands. */
  private static final Duration BREATH = Duration.ofMillis(20);

  private final Milestones milestones;
  private final TaskScheduler scheduler;
  private final Clock time;
  private ScheduledFuture<?> waiting;
  private Instant wakes = Instant.MAX;
  private Instant heard = Instant.MAX;
  private boolean working;
  private boolean ended;

  MilestoneWorker(Milestones milestones, TaskScheduler scheduler, Clock time) {
    this.milestones = milestones;
    this.scheduler = scheduler;
    this.time = time;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    wakeAt(time.instant());
  }

  @TransactionalEventListener
  synchronized void armed(DeadlineArmed deadline) {
    if (working && deadline.at().isBefore(heard)) {
      heard = deadline.at();
    } else if (!working && deadline.at().isBefore(wakes)) {
      wakeAt(deadline.at());
    }
  }

  /** By the scheduler's own clock, which may be off: what counts is how long it is until then. */
  private synchronized void wakeAt(Instant at) {
    if (waiting != null) {
      waiting.cancel(false);
    }
    if (!ended) {
      Duration rest = Duration.between(time.instant(), at);
      wakes = at;
      waiting = scheduler.schedule(this::work, scheduler.getClock().instant().plus(rest.isNegative() ? Duration.ZERO : rest));
    }
  }

  private void work() {
    begin();
    Instant next = time.instant().plus(REST);
    try {
      while (milestones.come()) {
        log.debug("More milestones are due.");
      }
      Instant soon = time.instant().plus(BREATH);
      next = milestones.earliest().filter(next::isAfter).map(at -> at.isAfter(soon) ? at : soon).orElse(next);
    } catch (RuntimeException passing) {
      log.warn("Milestones of clocks wait; they go on in a moment.", passing);
    }
    rest(next);
  }

  private synchronized void begin() {
    working = true;
    heard = Instant.MAX;
  }

  private synchronized void rest(Instant next) {
    working = false;
    wakeAt(heard.isBefore(next) ? heard : next);
  }

  @Override
  public synchronized void destroy() {
    ended = true;
    if (waiting != null) {
      waiting.cancel(false);
    }
  }
}
