package io.caseward.worklist;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds for tasks whose lease has lapsed. */
@Component
class LapsedLeases {

  private static final Logger log = LoggerFactory.getLogger(LapsedLeases.class);

  private final Leases leases;

  LapsedLeases(Leases leases) {
    this.leases = leases;
  }

  @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT5S")
  void giveBack() {
    try {
      while (Leases.full(leases.lapse())) {
        log.debug("More leases have lapsed than go back at once.");
      }
    } catch (RuntimeException e) {
      log.warn("Lapsed leases could not be given back; the next try is in five seconds.", e);
    }
  }
}
