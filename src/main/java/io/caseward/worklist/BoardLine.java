package io.caseward.worklist;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * One queue as a lead watches it.
 *
 * @param oldest when the longest waiting task opened, null where none waits
 * @param late open tasks past their time, waiting or taken
 * @param soon open tasks that breach within the hour
 * @param people who has a task of it now
 * @param arrived tasks that opened, hour by hour, the last hour last
 * @param left tasks that were finished or no longer needed, likewise
 */
public record BoardLine(
    Queue queue, long waiting, Instant oldest, long late, long soon, long people, long onHold, long wantingHelp, List<Long> arrived, List<Long> left) {

  public long in() {
    return arrived.get(arrived.size() - 1);
  }

  public long out() {
    return left.get(left.size() - 1);
  }

  /** By how much it grew in the last hour. */
  public long net() {
    return in() - out();
  }

  /** Late already, or more comes than goes while tasks are about to breach. */
  public boolean fallsBehind() {
    return late > 0 || soon > 0 && net() > 0;
  }

  /** Whether there is anything to say of it. */
  public boolean quiet() {
    return waiting + late + soon + people == 0 && Collections.max(arrived) + Collections.max(left) == 0;
  }

  /** The points of a line for hours, in a box of 94 by 22; the busiest hour of the two lines is its top. */
  public String points(List<Long> hours) {
    long most = Math.max(1, Math.max(Collections.max(arrived), Collections.max(left)));
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < hours.size(); i++) {
      points.append("%.1f,%.1f ".formatted(94.0 * i / (hours.size() - 1), 20 - 18.0 * hours.get(i) / most));
    }
    return points.toString().strip();
  }
}
