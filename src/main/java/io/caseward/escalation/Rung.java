package io.caseward.escalation;

import java.time.Duration;
import java.util.List;

/**
 * One step of a ladder.
 *
 * @param rung its place, from 1
 * @param tell whom, each as {@link Whom} spells it
 * @param waitMinutes how long it may stay silent before the next is told
 */
public record Rung(int rung, List<String> tell, int waitMinutes) {

  Duration lasts() {
    return Duration.ofMinutes(waitMinutes);
  }

  Rung at(int place) {
    return new Rung(place, tell, waitMinutes);
  }

  public List<Whom> whom() {
    return tell.stream().map(Whom::of).toList();
  }

  /** The channels that hear of it, whoever else does. */
  public List<String> channels() {
    return whom().stream().filter(whom -> whom.is(Whom.CHANNEL)).map(Whom::name).toList();
  }
}
