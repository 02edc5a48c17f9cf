package io.caseward.demo;

import java.time.Duration;

/** What else happens on the way to a story's ending. */
enum Turn {
  /** The first reviewer cannot tell and asks; the answer comes. */
  ASKS(60),
  /** The first reviewer asks, and nobody answers for a week. */
  ASKS_IN_VAIN(250),
  /** The first review is finished late: its escalation stands down. */
  LATE(96),
  /** The first review is late, a lead takes it on and sends it back; then it is finished. */
  LATE_AND_SETTLED(96),
  /** A later report says that it is critical. */
  GROWS_GRAVER(0),
  /** The second reviewer sees it otherwise than the first. */
  REVIEWS_DIFFER(0),
  /** The second policy person refuses the first penalty. */
  PENALTY_REFUSED(48),
  /** Someone has taken the task that waits at the end. */
  HELD(0);

  private final int hours;

  Turn(int hours) {
    this.hours = hours;
  }

  /** How long a story with this turn lasts at least, weekends included. */
  Duration least() {
    return Duration.ofHours(hours);
  }
}
