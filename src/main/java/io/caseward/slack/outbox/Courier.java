package io.caseward.slack.outbox;

/** Takes messages of one kind outside; never inside a transaction. */
public interface Courier {

  Kind kind();

  /** Whether there is anywhere to take them; where not, they are only shown. */
  boolean ready();

  Outcome deliver(Errand errand);
}
