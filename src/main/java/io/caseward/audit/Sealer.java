package io.caseward.audit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Chains new entries every second, and keeps the months ahead ready. */
@Component
class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);

  private final Sealing sealing;
  private final MonthsAhead months;

  Sealer(Sealing sealing, MonthsAhead months) {
    this.sealing = sealing;
    this.months = months;
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 1_000)
  void seal() {
    passingly("New entries of the record could not be chained; the next try is in a second.", () -> {
      while (Sealing.isFull(sealing.seal())) {
        log.debug("More entries wait to be chained than are at once.");
      }
      sealing.mark();
    });
  }

  @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
  void makeMonths() {
    passingly("The record's next months could not be made ready; the next try is in an hour.", months::make);
  }

  private static void passingly(String otherwise, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log.warn(otherwise, e);
    }
  }
}
