package io.caseward.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionStrategy;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Acquires jobs when the next one falls due, when one is added on this node, and when a hand is free again. */
final class DueJobAcquisition extends SequentialJobAcquisitionRunnable {

  /** After a failed attempt, as while the database restarts. */
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final DueJobExecutor executor;
  private final DueJobs due;
  private Instant next;

  DueJobAcquisition(DueJobExecutor executor, DueJobs due) {
    super(executor);
    this.executor = executor;
    this.due = due;
  }

  @Override
  protected JobAcquisitionStrategy initializeAcquisitionStrategy() {
    return new UntilTheNext();
  }

  /** Asks for the next one here, where a failure is an attempt's and does not end the thread. */
  @Override
  protected AcquiredJobs acquireJobs(JobAcquisitionContext context, JobAcquisitionStrategy strategy, ProcessEngineImpl engine) {
    AcquiredJobs acquired = super.acquireJobs(context, strategy, engine);
    next = executor.room() > 0 ? due.next(now()).orElse(null) : null;
    return acquired;
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

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
      } else if (context.isJobAdded() || gotAllItAsked(context)) {
        wait = Duration.ZERO;
      } else {
        wait = untilTheNext();
      }
    }

    private boolean gotAllItAsked(JobAcquisitionContext context) {
      return context.getAcquiredJobsByEngine().values().stream().anyMatch(jobs -> jobs.getNumberOfJobsAttemptedToAcquire() > 0 && jobs.size() >= jobs.getNumberOfJobsAttemptedToAcquire());
    }

    /** No longer than the set wait: another node may add a job, or a person move one to an earlier time. */
    private Duration untilTheNext() {
      Duration longest = Duration.ofMillis(executor.getWaitTimeInMillis());
      Duration until = next == null ? longest : Duration.between(now(), next);
      return until.compareTo(longest) < 0 ? until : longest;
    }
  }
}
