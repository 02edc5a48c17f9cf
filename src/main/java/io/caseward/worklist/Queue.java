package io.caseward.worklist;

import io.caseward.people.Role;
import java.util.List;

/**
 * Where tasks wait.
 *
 * @param role who works it
 * @param calendar by which its clocks count, null for that of the case's vendor
 * @param shares the vendors that work it and the share each takes, none for an in-house queue
 */
public record Queue(String key, String name, Role role, String calendar, List<Share> shares) {

  /** Where goes what nobody can take. */
  public static final String LEAD = "lead";

  /** A vendor's part of a queue, in proportion to the others'. */
  public record Share(String vendor, int share) {}
}
