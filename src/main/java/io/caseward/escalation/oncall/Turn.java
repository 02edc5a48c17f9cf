package io.caseward.escalation.oncall;

import java.time.Instant;

/**
 * A stretch of time in which one person is on call.
 *
 * @param person an account, null where it is nobody's
 * @param override whether they stand in for whoever's turn it would be
 */
public record Turn(Instant from, Instant until, String person, boolean override) {

  boolean goesOn(Turn next) {
    return override == next.override && (person == null ? next.person == null : person.equals(next.person));
  }

  Turn until(Instant later) {
    return new Turn(from, later, person, override);
  }
}
