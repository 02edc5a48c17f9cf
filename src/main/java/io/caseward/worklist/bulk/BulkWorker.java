package io.caseward.worklist.bulk;

import io.caseward.database.Passing;
import io.caseward.people.Told;
import io.caseward.web.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works bulk acts off, task by task; what a restart leaves in the middle goes on with the next task.
 * Several nodes work on the same act, none on the same task.
 */
@Component
class BulkWorker implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);

  /** Then it is another act's turn: a small one does not wait for a large one's end. */
  private static final int AT_A_TIME = 50;

  /** Says why one was not dealt with as the others. */
  private interface Objection {
    void say(BulkAct act, BulkItem item, String type, Told sentence);
  }

  private final BulkSteps steps;
  private volatile boolean ending;

  BulkWorker(BulkSteps steps) {
    this.steps = steps;
  }

  @Scheduled(initialDelay = 2_000, fixedDelay = 300)
  void work() {
    passingly("Bulk acts pause", () -> {
      while (turn()) {
        log.debug("Bulk acts have more to do.");
      }
    });
  }

  @Scheduled(initialDelay = 5_000, fixedDelay = 2_000)
  void settle() {
    passingly("Cases wait to be closed", () -> {
      while (!ending && steps.toSettle().stream().filter(act -> some(act, "done", steps::settle, steps::giveUp)).count() > 0) {
        log.debug("More cases wait to be closed.");
      }
    });
  }

  /** Some of each act that is going; whether there may be more to do at once. */
  boolean turn() {
    List<BulkAct> going = steps.going();
    return going.stream().filter(this::some).count() > 0 && !ending;
  }

  private boolean some(BulkAct act) {
    boolean undoing = act.status() == BulkStatus.UNDOING;
    return some(act, undoing ? "done" : "waiting", undoing ? steps::undo : steps::perform, steps::refuse);
  }

  private boolean some(BulkAct act, String state, BiPredicate<BulkAct, BulkItem> work, Objection otherwise) {
    List<BulkItem> items = steps.next(act.id(), state, AT_A_TIME);
    if (items.isEmpty()) {
      steps.end(act);
    }
    return items.stream().filter(item -> !ending && one(act, item, work, otherwise)).count() > 0;
  }

  /** Whether it is dealt with. */
  private boolean one(BulkAct act, BulkItem item, BiPredicate<BulkAct, BulkItem> work, Objection otherwise) {
    try {
      return work.test(act, item);
    } catch (Refusal refused) {
      otherwise.say(act, item, refused.type(), refused.sentence());
      return true;
    } catch (RuntimeException fault) {
      if (Passing.is(fault)) {
        throw fault;
      }
      String reference = UUID.randomUUID().toString();
      log.error("Bulk act {} could not deal with {} ({})", act.id(), item.caseNumber(), reference, fault);
      otherwise.say(act, item, "fault", Told.of("refusal.faultKeptOut", item.caseNumber(), reference));
      return true;
    }
  }

  private static void passingly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException passing) {
      log.warn("{}; they go on in a moment.", what, passing);
    }
  }

  @Override
  public void destroy() {
    ending = true;
  }
}
