package io.caseward.sla;

import io.caseward.people.Told;
import java.time.Instant;

/**
 * What became of a clock that was to move.
 *
 * @param state {@code moved}, {@code kept}, {@code over} or {@code refused}
 * @param why it was refused, null where it was not
 */
public record ClockMoved(long clock, String state, Instant before, Instant after, Told why) {

  /** Due at another time. */
  public static final String MOVED = "moved";

  /** Goes on by the new edition, due as before. */
  public static final String KEPT = "kept";

  /** It had stopped, or moved already. */
  public static final String OVER = "over";

  public static final String REFUSED = "refused";
}
