package io.caseward.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/** Acquires jobs when the next one falls due, when one is added on this node, and when a hand is free again. */
final class DueJobAcquisition extends SequentialJobAcquisitionRunnable {

  /** After a failed attempt, as while the database restarts. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final DueJobExecutor executor;

  DueJobAcquisition(DueJobExecutor executor) {
    super(executor);
    this.executor = executor;
  }

  @Override
  protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
    return new UntilTheNext();
  }

  /** The engine forgets a hint here that came since it last looked; it is kept until the next attempt begins. */
  @Override
  protected void clearJobAddedNotification() {}

  /** A hint that came since the last look is not slept over. */
  @Override
  protected void suspendAcquisition(long millis) {
    if (!isJobAdded()) {
      super.suspendAcquisition(millis);
    }
  }

  /** How long to sleep and how many to take. */
  private final class UntilTheNext implements JobAcquisitionStrategy {

    private Duration wait = Duration.ZERO;

    @Override
    public int getNumJobsToAcquire(String engine) {
      isJobAdded = false;
      return executor.room();
    }

    @Override
    public long getWaitTime() {
      return wait.toMillis();
    }

    @Override
    public void reconfigure(JobAcquisitionContext context) {
      if (context.getAcquisitionException() != null) {
        wait = AFTER_FAILURE;
      } else if (context.isJobAdded() || executor.wantsMore()) {
        wait = Duration.ZERO;
      } else {
        wait = untilTheNext(Instant.ofEpochMilli(context.getAcquisitionTime()));
      }
    }

    /**
     * No longer than the set wait: another node may add a job, or a person move one to an earlier time.
     *
     * @param asked from when on the engine counts the wait
     */
    private Duration untilTheNext(Instant asked) {
      Duration longest = Duration.ofMillis(executor.getWaitTimeInMillis());
      return executor.next().map(next -> Duration.between(asked, next)).filter(until -> until.compareTo(longest) < 0).orElse(longest);
    }
  }
}
