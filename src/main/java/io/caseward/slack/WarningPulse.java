package io.caseward.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells teams of warnings, the first of them within two seconds. */
@Component
class WarningPulse {

  private static final Logger log = LoggerFactory.getLogger(WarningPulse.class);

  private final WarningTalk talk;

  WarningPulse(WarningTalk talk) {
    this.talk = talk;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
  void beat() {
    try {
      while (talk.say()) {
        log.debug("More teams are to be warned.");
      }
    } catch (RuntimeException passing) {
      log.warn("Warnings of clocks wait for Slack's outbox; the next try follows in a moment.", passing);
    }
  }
}
