package io.caseward.worklist.bulk;

import io.caseward.people.Permission;
import io.caseward.people.Person;
import io.caseward.worklist.Order;

/** One kind of act that is done to many tasks: each goes the way that a single one does. */
interface BulkKind {

  /** As tables, addresses and messages spell it. */
  String key();

  Permission permission();

  /** Whether it is the case that changes, so that a case with several tasks counts once. */
  boolean ofCases();

  /**
   * The target as it was asked for, held to what there is.
   *
   * @throws io.caseward.web.Refusal where it fits no task at all
   */
  BulkTarget checked(BulkTarget asked, Person by);

  /**
   * Does it to one.
   *
   * @throws io.caseward.web.Refusal where this one does not allow it
   */
  Change perform(BulkItem item, BulkTarget target, Order order);

  /**
   * Takes it back.
   *
   * @throws io.caseward.web.Refusal where it has moved on since
   */
  void undo(BulkItem item, BulkTarget target, Order order);

  /** Carries out what had to wait until nobody may take it back. */
  default void settle(BulkItem item, Order order) {}

  /** Whether there is anything to carry out then. */
  default boolean settlesLater() {
    return false;
  }

  /** What it was, and what the act made of it, to be kept for the undo. */
  record Change(Object before, Object after) {}
}
