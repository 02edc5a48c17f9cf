package io.caseward.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/**
 * Runs jobs of one instance, one after the other. The engine goes on at once with what they begin,
 * so that each breach waited for the escalation of the one before; here that waits for its turn.
 */
final class Hand extends ExecuteJobsRunnable {

  private final DueJobExecutor executor;
  private final List<String> begun = new ArrayList<>();

  Hand(List<String> ids, ProcessEngineImpl engine, DueJobExecutor executor) {
    super(ids, engine);
    this.executor = executor;
  }

  /** What the jobs have begun, locked by this node. */
  List<String> begun() {
    return begun;
  }

  @Override
  protected void executeJob(String id, CommandExecutor commands, JobFailureCollector failures) {
    JobExecutorContext batch = Context.getJobExecutorContext();
    JobExecutorContext one = new One();
    Context.setJobExecutorContext(one);
    try {
      super.executeJob(id, commands, failures);
    } finally {
      Context.setJobExecutorContext(batch);
      begun.addAll(one.getCurrentProcessorJobQueue());
    }
  }

  private final class One extends JobExecutorContext {

    /** What the engine asks before it locks a job for whoever runs the present one. */
    @Override
    public boolean isExecutingExclusiveJob() {
      return super.isExecutingExclusiveJob() && executor.takesWhatFollows();
    }
  }
}
