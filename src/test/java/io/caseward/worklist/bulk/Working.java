package io.caseward.worklist.bulk;

import org.springframework.stereotype.Component;

/** Works bulk acts off when a test says so. */
@Component
public class Working {

  private final BulkSteps steps;
  private final BulkWorker worker;

  Working(BulkSteps steps, BulkWorker worker) {
    this.steps = steps;
    this.worker = worker;
  }

  /** The next task of the newest act that goes. */
  public void one() {
    BulkAct act = steps.going().stream().reduce((first, second) -> second).orElseThrow();
    steps.perform(act, steps.next(act.id(), "waiting", 1).get(0));
  }

  /** What cannot be undone any more is done for good. */
  public void settle() {
    worker.settle();
  }

  public void all() {
    worker.work();
  }
}
