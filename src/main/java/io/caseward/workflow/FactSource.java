package io.caseward.workflow;

import java.util.Map;
import java.util.Set;

/**
 * Facts about a case that conditions and decisions may read as {@code facts.<name>}. They are asked
 * for when needed, so that the engine keeps no copy.
 */
public interface FactSource {

  Set<String> names();

  /** Every name's value; null values are allowed. */
  Map<String, Object> factsOf(String caseNumber);
}
