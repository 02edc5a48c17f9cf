package bench;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Sends at a stated rate whether or not answers come. What a worker cannot send in time because it
 * still waits is late from the instant at which it should have been sent.
 */
final class OpenLoop {

  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  private OpenLoop() {}

  @FunctionalInterface
  interface Call {
    void make(int worker, int turn) throws Exception;
  }

  /**
   * @param rate answers a second, until the last one
   * @param latency in nanoseconds from the intended instant
   */
  record Outcome(double rate, Histogram latency, Queue<String> failures) {

    double milliseconds(double percentile) {
      return latency.getValueAtPercentile(percentile) / 1e6;
    }
  }

  /** A slice; calls that were not begun when it ends are not made, those under way are awaited. */
  static Outcome run(int workers, double rate, Duration length, Call call) throws InterruptedException {
    return run(workers, rate, length, new AtomicBoolean(), call);
  }

  /** The same until it is told that it is over. */
  static Outcome until(int workers, double rate, AtomicBoolean over, Call call) throws InterruptedException {
    return run(workers, rate, Duration.ofHours(1), over, call);
  }

  private static Outcome run(int workers, double rate, Duration length, AtomicBoolean over, Call call) throws InterruptedException {
    Histogram latency = new ConcurrentHistogram(LONGEST, 3);
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    AtomicInteger turns = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + length.toNanos();
    AtomicLong last = new AtomicLong(end);
    Runnable worker = new Runnable() {
      private final AtomicInteger numbers = new AtomicInteger();

      @Override
      public void run() {
        int number = numbers.getAndIncrement();
        for (int turn = turns.getAndIncrement(); ; turn = turns.getAndIncrement()) {
          long intended = start + (long) (turn * 1e9 / rate);
          if (intended >= end || System.nanoTime() >= end || over.get()) {
            return;
          }
          await(intended);
          try {
            call.make(number, turn);
          } catch (Exception e) {
            failures.add(String.valueOf(e.getMessage()));
          }
          long now = System.nanoTime();
          latency.recordValue(Math.min(LONGEST, now - intended));
          last.accumulateAndGet(now, Math::max);
        }
      }
    };
    Thread[] threads = new Thread[workers];
    for (int i = 0; i < workers; i++) {
      threads[i] = new Thread(worker, "worker-" + i);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return new Outcome((latency.getTotalCount() - failures.size()) / ((last.get() - start) / 1e9), latency, failures);
  }

  private static void await(long instant) {
    for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
