package io.caseward.cases;

import java.util.List;
import java.util.Set;

/**
 * Where a case is on one of its SOPs.
 *
 * @param visited the elements that a token has reached
 * @param here the elements where one stands
 */
public record SopPlace(String sop, int version, Set<String> visited, Set<String> here) {

  /** One for each SOP on the path, in the order in which they began. */
  public static List<SopPlace> of(CasePath path) {
    return path.sops().entrySet().stream()
        .map(sop -> new SopPlace(sop.getKey(), sop.getValue(), path.visited(sop.getKey()), path.here(sop.getKey())))
        .toList();
  }
}
