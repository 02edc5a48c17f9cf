package io.caseward.escalation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every second whom to remind. */
@Component
class ReminderPulse {

  private static final Logger log = LoggerFactory.getLogger(ReminderPulse.class);

  private final Reminding reminding;

  ReminderPulse(Reminding reminding) {
    this.reminding = reminding;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
  void beat() {
    try {
      while (reminding.remind()) {
        log.debug("More are to be reminded.");
      }
    } catch (RuntimeException passing) {
      log.warn("Nobody could be reminded of escalations; the next try follows in a moment.", passing);
    }
  }
}
