package io.caseward.policy;

/**
 * A field of policy; a report names one as its reason.
 *
 * @param exposurePoints what one item of its evidence costs whoever looks at it, 0 where it harms nobody
 */
public record PolicyArea(String key, String name, int exposurePoints) {

  public boolean harms() {
    return exposurePoints > 0;
  }
}
