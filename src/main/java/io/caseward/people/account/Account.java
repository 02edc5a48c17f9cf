package io.caseward.people.account;

import io.caseward.people.Person;
import java.time.Instant;

/**
 * An account as administrators see it.
 *
 * @param demo of the demo, with a password that everyone knows
 * @param password whether it has one
 * @param factor whether signing in asks for a code too
 * @param issuer the OpenID provider it comes from, null for a local one
 * @param signedInAt the last time, null for never
 * @param removedAt null while it is in use
 */
public record Account(Person person, boolean demo, boolean password, boolean factor, String issuer, Instant signedInAt, Instant removedAt) {

  public boolean local() {
    return issuer == null;
  }

  /** In a word, for lists. */
  public String state() {
    if (removedAt != null) {
      return "removed";
    }
    return issuer != null ? "provider" : password ? "local" : "invited";
  }
}
