package io.caseward.sla;

import java.time.Duration;

/**
 * By what a clock's target was picked; of what its matter is stands with the clock.
 *
 * @param table the version of the decision table, nought where none was published
 * @param triaged what triage asked for the case, null where it asked for nothing
 * @param stated the step's own target, null where it has none
 */
public record TargetBasis(int table, Duration triaged, Duration stated) {

  /** The same by another version. */
  public TargetBasis by(int version) {
    return new TargetBasis(version, triaged, stated);
  }
}
