package io.caseward.cases;

import java.util.List;

/**
 * Whom or what a case is about.
 *
 * @param id its id in the marketplace, unique within its type
 */
public record Subject(String type, String id, String name) {

  /** The types there are. */
  public static final List<String> TYPES =
      List.of("creator", "user", "merchant", "listing", "content", "live_session");
}
