package io.caseward.workflow.engine;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What a node has taken and not yet done. A waiting timer goes before whatever else waits, for it is
 * late already with each moment; but no flood of timers keeps all else waiting until its end.
 */
final class InHand {

  private static final int TIMERS_IN_A_ROW = 8;

  private final Kind timers = new Kind();
  private final Kind others = new Kind();
  private int inARow;

  /** One of the two, which have as much room each: neither takes the other's. */
  private final class Kind {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int jobs;
    private boolean more;

    /** Where more waits, none before half of what is in hand has been done: a query a job would cost more than the job. */
    int room(int most) {
      int room = most / 2 - jobs;
      return more && room < most / 4 ? 0 : room;
    }
  }

  private Kind kind(boolean timers) {
    return timers ? this.timers : others;
  }

  synchronized void add(boolean timers, int jobs, Runnable run) {
    kind(timers).jobs += jobs;
    kind(timers).waiting.add(run);
  }

  synchronized void done(boolean timers, int jobs) {
    kind(timers).jobs -= jobs;
  }

  /** Whoever has a free hand does this; there is one for each that was added. */
  synchronized Runnable next() {
    boolean timer = !timers.waiting.isEmpty() && (others.waiting.isEmpty() || inARow < TIMERS_IN_A_ROW);
    inARow = timer ? inARow + 1 : 0;
    return kind(timer).waiting.remove();
  }

  /**
   * How many more to take.
   *
   * @param most of both kinds together
   */
  synchronized int room(boolean timers, int most) {
    return kind(timers).room(most);
  }

  /** Whether the table has, or may have, more that is due than was taken. */
  synchronized void more(boolean timers, boolean more) {
    kind(timers).more = more;
  }

  /** Whether it is time to ask the table again. */
  synchronized boolean wantsMore(boolean timers, int most) {
    return kind(timers).more && kind(timers).room(most) > 0;
  }

  /** Whether what is begun here may be done here at once: nothing older waits for a hand outside. */
  synchronized boolean takesWhatFollows(int most) {
    return !others.more && others.room(most) > 0;
  }
}
