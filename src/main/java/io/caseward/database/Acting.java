package io.caseward.database;

/** What says by itself who acts: a person, or an order that a person gave. */
public interface Acting {

  /** The person, by whatever door; the transaction's own door counts. */
  Doer doer();
}
