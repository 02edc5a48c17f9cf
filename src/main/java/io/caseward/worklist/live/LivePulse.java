package io.caseward.worklist.live;

import io.caseward.people.Attendance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open lists of changes, whichever node made them, and keeps the queues' counts. */
@Component
class LivePulse {

  private static final Logger log = LoggerFactory.getLogger(LivePulse.class);

  private final TaskChanges changes;
  private final LiveLists lists;
  private final QueueCounts counts;
  private final Attendance attendance;

  LivePulse(TaskChanges changes, LiveLists lists, QueueCounts counts, Attendance attendance) {
    this.changes = changes;
    this.lists = lists;
    this.counts = counts;
    this.attendance = attendance;
  }

  /** Four times a second, while anybody looks. */
  @Scheduled(fixedDelay = 250)
  void tell() {
    if (!lists.nobodyListens()) {
      passingly("Open lists could not be told of changes", () -> lists.tell(changes.news()));
    }
  }

  /** Whose account, role or vendor has changed hears nothing more two seconds later. */
  @Scheduled(fixedDelay = 2_000)
  void part() {
    if (!lists.nobodyListens()) {
      passingly("Who listens could not be looked up", () -> lists.part(attendance::gone));
    }
  }

  @Scheduled(fixedDelay = 500)
  void count() {
    passingly("The queues' counts could not be brought up to date", counts::count);
  }

  @Scheduled(fixedDelay = 15_000)
  void beat() {
    lists.beat();
    passingly("Old changes could not be removed", counts::forget);
  }

  private static void passingly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn("{}; the next try follows at once.", what, e);
    }
  }
}
