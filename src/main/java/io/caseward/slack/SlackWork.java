package io.caseward.slack;

import io.caseward.database.Doer;
import io.caseward.database.Doers;
import jakarta.annotation.PreDestroy;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Does what Slack asks for after Slack has its answer. So many wait and no more: what there is no room
 * for is not acknowledged, and whoever asked sees that it was not.
 */
@Component
class SlackWork {

  private static final Logger log = LoggerFactory.getLogger(SlackWork.class);

  /** What four threads do well within a minute. */
  private static final int ROOM = 200;

  private static final Doer SLACK = Doer.system("slack", "SlackWork");

  private final ThreadPoolExecutor threads;

  SlackWork(SlackSettings settings) {
    this.threads = new ThreadPoolExecutor(settings.workers(), settings.workers(), 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(ROOM), SlackWork::thread);
  }

  /**
   * Does it when it is its turn.
   *
   * @throws RejectedExecutionException where there is no room
   */
  void after(Runnable work) {
    threads.execute(() -> {
      try {
        done(() -> {
          work.run();
          return null;
        });
      } catch (RuntimeException e) {
        log.error("What somebody asked for in Slack could not be done.", e);
      }
    });
  }

  /** The same for what the answer itself tells of, if it comes in time. */
  <T> CompletableFuture<T> begin(Supplier<T> work) {
    return CompletableFuture.supplyAsync(() -> done(work), threads);
  }

  /** In the one language that a channel's readers share. */
  private static <T> T done(Supplier<T> work) {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      return Doers.as(SLACK, work);
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @PreDestroy
  void stop() throws InterruptedException {
    threads.shutdown();
    threads.awaitTermination(10, TimeUnit.SECONDS);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "slack-work");
    thread.setDaemon(true);
    return thread;
  }
}
