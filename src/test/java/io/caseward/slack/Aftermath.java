package io.caseward.slack;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What Slack has asked for is done after its answer: tests wait for that here. */
@Component
class Aftermath {

  private final SlackWork work;
  private final int workers;

  Aftermath(SlackWork work, SlackSettings settings) {
    this.work = work;
    this.workers = settings.workers();
  }

  /** With every worker here nobody is at anything else, and nothing waits before them. */
  synchronized void comes() {
    CountDownLatch all = new CountDownLatch(workers + 1);
    for (int worker = 0; worker < workers; worker++) {
      work.after(() -> meet(all));
    }
    meet(all);
  }

  private static void meet(CountDownLatch all) {
    all.countDown();
    try {
      if (!all.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("Something that Slack asked for goes on and on.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
