package io.caseward.cases.imports;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every hour for refused rows whose time is over. */
@Component
class RefusedRowsWorker {

  private static final Logger log = LoggerFactory.getLogger(RefusedRowsWorker.class);

  private final RefusedRows rows;

  RefusedRowsWorker(RefusedRows rows) {
    this.rows = rows;
  }

  @Scheduled(initialDelay = 6, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void work() {
    try {
      rows.expire();
    } catch (RuntimeException e) {
      log.warn("Refused rows whose time is over could not be erased; the next try is in an hour.", e);
    }
  }
}
