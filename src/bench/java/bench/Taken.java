package bench;

import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was given to whom in a slice: nothing twice, and when each answer came. */
final class Taken {

  private final Set<String> tasks = ConcurrentHashMap.newKeySet();
  private final Queue<Long> answers = new ConcurrentLinkedQueue<>();

  void add(String task) {
    if (task == null) {
      throw new IllegalStateException("Nothing was to be had");
    }
    if (!tasks.add(task)) {
      throw new IllegalStateException("Given twice: " + task);
    }
    answers.add(System.nanoTime());
  }

  /**
   * How long ago a count was true that was asked for then and knew of so many: since the first answer
   * before it was asked that it does not know of.
   */
  double secondsBehind(long asked, long known) {
    long[] times = answers.stream().mapToLong(Long::longValue).sorted().toArray();
    int at = Arrays.binarySearch(times, asked);
    int before = at < 0 ? -at - 1 : at;
    return before <= known ? 0 : (asked - times[(int) Math.max(0, known)]) / 1e9;
  }
}
