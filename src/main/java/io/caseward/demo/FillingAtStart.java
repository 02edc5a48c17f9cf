package io.caseward.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Fills the demo once Caseward serves pages, beside everything else. Not in a runner: the engine's
 * workers start after those.
 */
@InDemo
@ConditionalOnBooleanProperty(name = "caseward.demo-data", matchIfMissing = true)
class FillingAtStart {

  private static final long LONGEST_STORY_MILLIS = 10_000;

  private final Filling filling;
  private final Thread teller;

  FillingAtStart(Filling filling) {
    this.filling = filling;
    this.teller = new Thread(filling::fill, "demo-data");
    this.teller.setDaemon(true);
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    teller.start();
  }

  /** The case at hand is finished before the database goes. */
  @EventListener(ContextClosedEvent.class)
  void end() throws InterruptedException {
    filling.stop();
    teller.join(LONGEST_STORY_MILLIS);
  }
}
