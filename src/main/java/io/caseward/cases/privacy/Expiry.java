package io.caseward.cases.privacy;

import io.caseward.cases.CaseNumber;
import io.caseward.workflow.DomainAction;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Erases cases whose time is over, some at a time. */
@Service
class Expiry {

  private static final int AT_A_TIME = 100;

  private final KeepingRules rules;
  private final Erasure erasure;

  Expiry(KeepingRules rules, Erasure erasure) {
    this.rules = rules;
    this.erasure = erasure;
  }

  /**
   * One step.
   *
   * @param last the last case that was looked at
   * @param more whether there may be others after it
   */
  record Step(int erased, long last, boolean more) {}

  /** Those after a case; none where another node is at it. */
  @DomainAction
  public Step step(long after) {
    Map<String, Integer> due = rules.isOurTurn() ? rules.due(after, AT_A_TIME) : Map.of();
    if (due.isEmpty()) {
      return new Step(0, after, false);
    }
    long last = due.keySet().stream().mapToLong(CaseNumber::value).max().orElseThrow();
    return new Step(erasure.expire(due).size(), last, due.size() == AT_A_TIME);
  }
}
