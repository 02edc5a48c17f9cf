package io.caseward.workflow.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * The engine's job executor, which takes jobs by {@link DueJobs} and as many as it has hands for: what
 * lies in one node's queue another that is idle cannot run, and runs late.
 */
class DueJobExecutor extends SpringJobExecutor {

  private final DueJobs due;
  private final AtomicInteger inHand = new AtomicInteger();

  DueJobExecutor(DueJobs due) {
    this.due = due;
  }

  @Override
  protected void ensureInitialization() {
    acquireJobsCmdFactory = most -> command -> acquire(most);
    acquireJobsRunnable = new DueJobAcquisition(this, due);
    rejectedJobsHandler = new CallerRunsRejectedJobsHandler();
  }

  private AcquiredJobs acquire(int most) {
    AcquiredJobs acquired = new AcquiredJobs(most);
    due.take(most, getLockOwner(), ClockUtil.getCurrentTime().toInstant(), Duration.ofMillis(getLockTimeInMillis())).forEach(acquired::addJobIdBatch);
    return acquired;
  }

  /** How many more to take: none before half of what is in hand has been done, for a query a job would cost more than the job. */
  int room() {
    int room = getMaxJobsPerAcquisition() - inHand.get();
    return room >= getMaxJobsPerAcquisition() / 2 ? room : 0;
  }

  @Override
  public void executeJobs(List<String> ids, ProcessEngineImpl engine) {
    inHand.addAndGet(ids.size());
    super.executeJobs(ids, engine);
  }

  @Override
  public Runnable getExecuteJobsRunnable(List<String> ids, ProcessEngineImpl engine) {
    Runnable run = run(ids, engine);
    int many = ids.size();
    return () -> {
      try {
        run.run();
      } finally {
        inHand.addAndGet(-many);
        if (room() > 0) {
          jobWasAdded();
        }
      }
    };
  }

  /** What the engine does with a batch. */
  Runnable run(List<String> ids, ProcessEngineImpl engine) {
    return super.getExecuteJobsRunnable(ids, engine);
  }
}
