package io.caseward.slack.outbox;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends as soon as a transaction has committed, and every second for what other nodes left and for
 * what is to be tried again.
 */
@Component
@ConditionalOnProperty(name = "caseward.outbox.automatic", matchIfMissing = true)
class Pulse {

  private static final Logger log = LoggerFactory.getLogger(Pulse.class);

  private final Sender sender;
  private final ExecutorService senders;
  private final Semaphore free;
  private volatile boolean ready;

  Pulse(Sender sender, OutboxSettings settings) {
    this.sender = sender;
    this.senders = Executors.newFixedThreadPool(settings.senders(), Pulse::thread);
    this.free = new Semaphore(settings.senders());
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    ready = true;
  }

  @TransactionalEventListener
  void written(OutboxWritten written) {
    beat();
  }

  /** With every sender at work nothing is lost: each looks for more before it rests. */
  @Scheduled(fixedDelay = 1000)
  void beat() {
    if (ready && free.tryAcquire()) {
      senders.execute(this::send);
    }
  }

  private void send() {
    try {
      sender.sendDue();
    } catch (RuntimeException e) {
      log.warn("The outbox could not be read; the next try is in a second.", e);
    } finally {
      free.release();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    ready = false;
    senders.shutdown();
    senders.awaitTermination(10, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "outbox-sender");
    thread.setDaemon(true);
    return thread;
  }
}
