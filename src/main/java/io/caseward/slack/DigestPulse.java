package io.caseward.slack;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for people whose hour it is to be told what waits. */
@Component
class DigestPulse {

  private static final Logger log = LoggerFactory.getLogger(DigestPulse.class);

  private final Digests digests;

  DigestPulse(Digests digests) {
    this.digests = digests;
  }

  @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
  void beat() {
    digests.due().forEach(this::tell);
  }

  /** One that cannot be told keeps nobody else's from them. */
  private void tell(String account) {
    try {
      digests.tell(account);
    } catch (RuntimeException passing) {
      log.warn("What waits for {} could not be told; the next try follows in a minute.", account, passing);
    }
  }
}
