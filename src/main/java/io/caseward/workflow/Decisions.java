package io.caseward.workflow;

import java.util.List;
import java.util.Map;

/** Decision tables that the product asks itself, outside of any diagram. */
public interface Decisions {

  /** The newest published version of a table; nought where there is none. */
  int newest(String decision);

  /**
   * Asks one version of a table, which never says anything else than it did.
   *
   * @param facts what it reads as {@code facts.<name>}; null values are allowed
   * @return the outputs of each rule that counts, none where no rule fits
   * @throws UnansweredDecision where there is no such table, or it cannot be worked out
   */
  List<Map<String, Object>> ask(String decision, int version, Map<String, Object> facts);

  /** Why a table gives no answer, in its own words. */
  class UnansweredDecision extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnansweredDecision(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
