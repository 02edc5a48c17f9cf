package io.caseward.sla.moving;

import java.time.Duration;

/**
 * How far an act is.
 *
 * @param kept that go on by the new edition and are due as before
 * @param over that had stopped by then
 * @param earlier how many of those that moved are due earlier, and {@code atMostEarlier} by how many seconds
 */
public record MoveTally(int waiting, int earlier, long atMostEarlier, int later, long atMostLater, int kept, int over, int refused) {

  public int moved() {
    return earlier + later;
  }

  public Duration mostEarlier() {
    return Duration.ofSeconds(atMostEarlier);
  }

  public Duration mostLater() {
    return Duration.ofSeconds(atMostLater);
  }
}
