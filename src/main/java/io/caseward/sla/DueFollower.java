package io.caseward.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/**
 * What shows or fires by the due times of tasks' clocks, where many of these move at once. It waits
 * for nobody: whoever holds a task meanwhile may be waiting for its clock.
 */
public interface DueFollower {

  /**
   * Holds tasks against others until the transaction ends.
   *
   * @return those that it has, and that can be due at another time now
   */
  Set<String> hold(Collection<String> tasks);

  void follow(Collection<DueMove> moves);

  /** A task that is due at another time. */
  record DueMove(String task, Instant before, Instant after) {}
}
