package io.caseward.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.SuccessfulJobListener;

/**
 * Runs jobs of one instance, one after the other. The engine goes on at once with what they begin,
 * so that each breach waited for the escalation of the one before; here that waits for its turn.
 */
final class Hand extends ExecuteJobsRunnable {

  private static final ThreadLocal<Boolean> AT_WORK = ThreadLocal.withInitial(() -> false);

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

  /** Whether this thread runs jobs now. */
  static boolean atWork() {
    return AT_WORK.get();
  }

  @Override
  public void run() {
    AT_WORK.set(true);
    try {
      super.run();
    } finally {
      AT_WORK.remove();
    }
  }

  @Override
  protected void executeJob(String id, CommandExecutor commands, JobFailureCollector failures) {
    JobExecutorContext batch = Context.getJobExecutorContext();
    JobExecutorContext one = new One();
    Context.setJobExecutorContext(one);
    try {
      super.executeJob(id, new Uncounted(commands), failures);
    } finally {
      Context.setJobExecutorContext(batch);
      begun.addAll(one.getCurrentProcessorJobQueue());
    }
  }

  /** The engine counts what succeeded, each in a transaction of its own, also where its metrics are off as they are here. */
  private record Uncounted(CommandExecutor commands) implements CommandExecutor {

    @Override
    public <T> T execute(Command<T> command) {
      return command instanceof SuccessfulJobListener ? null : commands.execute(command);
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
