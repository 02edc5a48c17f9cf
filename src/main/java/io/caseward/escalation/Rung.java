package io.caseward.escalation;

import java.time.Duration;
import java.util.List;

/**
 * One step of a ladder.
 *
 * @param rung its place, from 1
 * @param tell {@code role:<role>}, {@code vendor-lead} (the lead of the case's vendor) or {@code
 *     person:<account>}
 * @param waitMinutes how long it may stay silent before the next is told
 */
public record Rung(int rung, List<String> tell, int waitMinutes) {

  Duration lasts() {
    return Duration.ofMinutes(waitMinutes);
  }
}
