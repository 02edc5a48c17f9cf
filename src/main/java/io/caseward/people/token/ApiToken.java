package io.caseward.people.token;

import java.time.Instant;
import java.util.List;

/**
 * A program's token as administrators see it; what it was, nobody sees again.
 *
 * @param permissions what it lets do, as far as the account may
 * @param lastUsedAt to the minute, null for never
 * @param revokedAt null while it was not
 */
record ApiToken(long id, String name, String account, List<String> permissions, String madeBy, Instant madeAt, Instant expiresAt, Instant lastUsedAt, Instant revokedAt) {

  /** In a word, for lists. */
  public String state(Instant now) {
    return revokedAt != null ? "revoked" : now.isBefore(expiresAt) ? "valid" : "expired";
  }
}
