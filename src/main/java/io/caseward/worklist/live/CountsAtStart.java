package io.caseward.worklist.live;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After a crash of the database the changes since the last count are gone: the counts are held against the tasks at every start. */
@Component
class CountsAtStart {

  private static final Logger log = LoggerFactory.getLogger(CountsAtStart.class);

  private final QueueCounts counts;

  CountsAtStart(QueueCounts counts) {
    this.counts = counts;
  }

  @EventListener(ApplicationReadyEvent.class)
  void compare() {
    int wrong = counts.rebuild();
    if (wrong > 0) {
      log.info("The counts of {} queues were put right.", wrong);
    }
  }
}
