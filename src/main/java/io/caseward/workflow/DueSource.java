package io.caseward.workflow;

import java.time.Instant;
import java.util.Set;

/** Answers the timers that a diagram draws as {@code ${clocks.<name>}}. */
public interface DueSource {

  Set<String> names();

  /** The instant at which the timer is due. */
  Instant due(DueQuestion question);
}
