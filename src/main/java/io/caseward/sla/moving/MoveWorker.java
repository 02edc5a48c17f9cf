package io.caseward.sla.moving;

import io.caseward.people.Person;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works acts over many clocks off, batch by batch; what a restart leaves in the middle goes on with
 * the next batch. Several nodes work on the same act, none on the same clock.
 */
@Component
class MoveWorker implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(MoveWorker.class);

  private final MoveSteps steps;
  private volatile boolean ending;

  MoveWorker(MoveSteps steps) {
    this.steps = steps;
  }

  @Scheduled(initialDelay = 2_000, fixedDelay = 300)
  void work() {
    try {
      while (!ending && turn()) {
        log.debug("More clocks are to move.");
      }
    } catch (RuntimeException passing) {
      log.warn("Clocks wait to be moved; they go on in a moment.", passing);
    }
  }

  /** Another batch beside the first, which waits for the database for most of its time; as another node would. */
  @Scheduled(initialDelay = 2_150, fixedDelay = 300)
  void workBeside() {
    work();
  }

  /** A batch of each act that goes; whether any clock was dealt with. What others have in hand comes again in a moment. */
  boolean turn() {
    return steps.going().stream().mapToInt(this::some).sum() > 0;
  }

  private int some(Move move) {
    Optional<Person> by = steps.asker(move);
    if (by.isEmpty()) {
      log.warn("Clocks of {} are moved no more: {} may not move them any longer.", move.isTargets() ? "the targets" : "'" + move.calendar() + "'", move.askedBy());
      steps.stop(move);
      return 0;
    }
    int moved = steps.some(move, by.get());
    steps.finish(move);
    return moved;
  }

  @Override
  public void destroy() {
    ending = true;
  }
}
