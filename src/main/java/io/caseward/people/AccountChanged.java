package io.caseward.people;

import java.util.Objects;

/**
 * Somebody's account was made, changed or removed; published in the same transaction.
 *
 * @param before null for one that is new
 * @param after null for one that is gone
 * @param by the name of whoever did it, the provider's where it is the provider that says so
 */
public record AccountChanged(Person before, Person after, String by) {

  public String account() {
    return (before == null ? after : before).name();
  }

  /** Whether what they were let do, or whose work they saw, is not the same any more. */
  public boolean standsElsewhere() {
    return before != null && (after == null || before.role() != after.role() || !Objects.equals(before.vendor(), after.vendor()));
  }
}
