package io.caseward.sla.attainment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the changes few that are read beside the sums. */
@Component
class TallyPulse {

  private static final Logger log = LoggerFactory.getLogger(TallyPulse.class);

  private final ClockTallies tallies;

  TallyPulse(ClockTallies tallies) {
    this.tallies = tallies;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
  void beat() {
    try {
      tallies.addUp();
    } catch (RuntimeException passing) {
      log.warn("What became of clocks could not be added up; the next try follows in a moment.", passing);
    }
  }
}
