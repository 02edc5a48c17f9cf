package io.caseward.escalation.oncall;

import java.time.Instant;

/** Someone instead of whoever's turn it is, or nobody where {@code person} is null. */
public record StandIn(long id, Instant from, Instant until, String person, String madeBy) {

  boolean covers(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
