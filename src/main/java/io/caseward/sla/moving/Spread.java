package io.caseward.sla.moving;

import io.caseward.sla.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** By how much many clocks would move: a histogram, and what is not in it. */
public final class Spread {

  /** Where one bar ends and the next begins. */
  private static final List<Duration> EDGES = List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1));
  private static final int MIDDLE = EDGES.size() + 1;
  private static final int WHOLE = 100;

  private final long[] counts = new long[2 * MIDDLE + 1];
  private int paused;
  private int late;
  private int never;
  private int lateAtOnce;

  /**
   * A bar of the histogram.
   *
   * @param way {@code earlier}, {@code same} or {@code later}
   * @param from by as much at least, null where they stay
   * @param to and less than that, null without an end
   * @param share of the longest bar, in hundredths
   */
  public record Bar(String way, Duration from, Duration to, long count, long share) {}

  void add(Standing before, Optional<Standing> then, Instant now) {
    if (then.isEmpty()) {
      never++;
    } else if (before.due() == null) {
      paused++;
    } else if (before.isLateAt(now)) {
      late++;
    } else {
      lateAtOnce += then.get().isLateAt(now) ? 1 : 0;
      counts[MIDDLE + signed(then.get().laterThan(before))]++;
    }
  }

  private static int signed(Duration later) {
    if (later.isZero()) {
      return 0;
    }
    int size = 1 + (int) EDGES.stream().filter(edge -> later.abs().compareTo(edge) >= 0).count();
    return later.isNegative() ? -size : size;
  }

  /** From the furthest earlier to the furthest later. */
  public List<Bar> bars() {
    long longest = Math.max(1, Arrays.stream(counts).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (int place = -MIDDLE; place <= MIDDLE; place++) {
      long count = counts[MIDDLE + place];
      bars.add(bar(place, count, count == 0 ? 0 : Math.max(1, WHOLE * count / longest)));
    }
    return bars;
  }

  private static Bar bar(int place, long count, long share) {
    if (place == 0) {
      return new Bar("same", null, null, count, share);
    }
    int size = Math.abs(place);
    Duration from = size == 1 ? Duration.ZERO : EDGES.get(size - 2);
    return new Bar(place < 0 ? "earlier" : "later", from, size > EDGES.size() ? null : EDGES.get(size - 1), count, share);
  }

  public long earlier() {
    return Arrays.stream(counts, 0, MIDDLE).sum();
  }

  public long later() {
    return Arrays.stream(counts, MIDDLE + 1, counts.length).sum();
  }

  public long same() {
    return counts[MIDDLE];
  }

  /** They are due when they go on. */
  public int paused() {
    return paused;
  }

  /** They stay late. */
  public int late() {
    return late;
  }

  public int lateAtOnce() {
    return lateAtOnce;
  }

  /** They would never be due. */
  public int never() {
    return never;
  }

  public long all() {
    return earlier() + same() + later() + paused + late + never;
  }
}
