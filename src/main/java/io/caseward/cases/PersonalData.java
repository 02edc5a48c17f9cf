package io.caseward.cases;

import java.util.List;
import java.util.Map;

/**
 * What one module holds of subjects. Each bean of this type is asked before something is erased, and
 * does its part of it, in one transaction; the columns it empties are those that the schema marks as
 * personal.
 */
public interface PersonalData {

  /** What stands where a word was needed. */
  String ERASED = "erased";

  /** How much there is in these cases, by kind; {@code erasure.kind.<kind>} says it. */
  Map<String, Long> held(List<String> cases);

  /** Those of the cases where something is still on its way out and must arrive first. */
  default List<String> notYet(List<String> cases) {
    return List.of();
  }

  /** Erases what was said in these cases. What was decided, by whom and when stays. */
  void erase(List<String> cases);

  /**
   * Erases whom these cases were about.
   *
   * @param erased what the subject is from then on
   */
  default void forget(List<String> cases, Subject erased) {}

  /** Erases what names a subject outside of its cases: it is found by the subject's name and reference. */
  default void forget(Subject known) {}
}
