package io.caseward.workflow.engine;

import io.caseward.workflow.engine.DueJobs.Batch;
import io.caseward.workflow.engine.DueJobs.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final InHand inHand = new InHand();

  /** Of the latest take; read by the thread that took. */
  private Set<List<String>> timers = Set.of();

  private Optional<Instant> next = Optional.empty();

  DueJobExecutor(DueJobs due) {
    this.due = due;
  }

  @Override
  protected void ensureInitialization() {
    acquireJobsCmdFactory = most -> command -> acquire(most);
    acquireJobsRunnable = new DueJobAcquisition(this);
    rejectedJobsHandler = new CallerRunsRejectedJobsHandler();
  }

  private AcquiredJobs acquire(int most) {
    int ofTimers = room(true);
    int ofOthers = room(false);
    Taken taken = due.take(ofTimers, ofOthers, getLockOwner(), ClockUtil.getCurrentTime().toInstant(), Duration.ofMillis(getLockTimeInMillis()));
    took(true, ofTimers, taken);
    took(false, ofOthers, taken);
    timers = taken.batches().stream().filter(Batch::timers).map(Batch::ids).collect(Collectors.toSet());
    next = taken.next();
    AcquiredJobs acquired = new AcquiredJobs(most);
    taken.batches().forEach(batch -> acquired.addJobIdBatch(batch.ids()));
    return acquired;
  }

  private void took(boolean timers, int asked, Taken taken) {
    if (asked > 0) {
      inHand.more(timers, taken.many(timers) >= asked);
    }
  }

  /** How many more to take. */
  int room() {
    return room(true) + room(false);
  }

  private int room(boolean timers) {
    return inHand.room(timers, getMaxJobsPerAcquisition());
  }

  /** When what was not due at the latest take falls due; empty while there is no room for it, for a hand that is free says so. */
  Optional<Instant> next() {
    return room() > 0 ? next : Optional.empty();
  }

  /** Whether more is due that there is room for. */
  boolean wantsMore() {
    return inHand.wantsMore(true, getMaxJobsPerAcquisition()) || inHand.wantsMore(false, getMaxJobsPerAcquisition());
  }

  @Override
  public void executeJobs(List<String> ids, ProcessEngineImpl engine) {
    hand(timers.contains(ids), ids, engine);
  }

  private void hand(boolean timers, List<String> ids, ProcessEngineImpl engine) {
    inHand.add(timers, ids.size(), () -> done(timers, ids, engine));
    super.executeJobs(ids, engine);
  }

  /** A hand that is free takes what comes first then, and that may be another batch. */
  @Override
  public Runnable getExecuteJobsRunnable(List<String> ids, ProcessEngineImpl engine) {
    return () -> inHand.next().run();
  }

  private void done(boolean timers, List<String> ids, ProcessEngineImpl engine) {
    try {
      run(ids, engine);
    } finally {
      inHand.done(timers, ids.size());
      if (wantsMore()) {
        jobWasAdded();
      }
    }
  }

  /**
   * Asks the table again. The engine would have that after each batch, a transaction a job: a hand
   * asks when it knows of more, and the rare job that another of its instance kept from being taken
   * waits no longer than the set wait.
   */
  @Override
  public void jobWasAdded() {
    if (!Hand.atWork()) {
      super.jobWasAdded();
    }
  }

  /** What the engine does with a batch. */
  void run(List<String> ids, ProcessEngineImpl engine) {
    Hand hand = new Hand(ids, engine, this);
    hand.run();
    if (!hand.begun().isEmpty()) {
      hand(false, hand.begun(), engine);
    }
  }

  /**
   * Whether this node does the next jobs of the instances whose jobs it does, and locks them as they
   * are made; else they wait for their turn among all.
   */
  boolean takesWhatFollows() {
    boolean takes = inHand.takesWhatFollows(getMaxJobsPerAcquisition());
    if (!takes) {
      inHand.more(false, true);
    }
    return takes;
  }
}
