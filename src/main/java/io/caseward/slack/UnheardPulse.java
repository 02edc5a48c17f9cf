package io.caseward.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five seconds for calls that nothing has taken. */
@Component
class UnheardPulse {

  private static final Logger log = LoggerFactory.getLogger(UnheardPulse.class);

  private final UnheardCalls calls;

  UnheardPulse(UnheardCalls calls) {
    this.calls = calls;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  void beat() {
    try {
      calls.look();
    } catch (RuntimeException passing) {
      log.warn("Calls that nothing has taken could not be looked for; the next look follows in a moment.", passing);
    }
  }
}
