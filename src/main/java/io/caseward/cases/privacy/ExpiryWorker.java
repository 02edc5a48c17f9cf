package io.caseward.cases.privacy;

import io.caseward.cases.privacy.Expiry.Step;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for cases whose time is over. */
@Component
class ExpiryWorker implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(ExpiryWorker.class);

  private final Expiry expiry;
  private volatile boolean ending;

  ExpiryWorker(Expiry expiry) {
    this.expiry = expiry;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void work() {
    try {
      eraseAll();
    } catch (RuntimeException e) {
      log.warn("Cases whose time is over could not all be erased; the next try is in an hour.", e);
    }
  }

  private void eraseAll() {
    long erased = 0;
    Step step = new Step(0, 0, true);
    while (step.more() && !ending) {
      step = expiry.step(step.last());
      erased += step.erased();
      if (step.erased() > 0) {
        log.info("{} cases were erased so far: their time was over.", erased);
      }
    }
  }

  @Override
  public void destroy() {
    ending = true;
  }
}
