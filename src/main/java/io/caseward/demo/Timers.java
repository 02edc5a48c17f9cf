package io.caseward.demo;

import java.time.Instant;
import java.util.Optional;

/** The timers that a case's SOPs have set, and the jobs that they lead to. */
public interface Timers {

  /** A timer and when it is due. */
  record Timer(String id, Instant due) {}

  /** The first of a case's timers that is due by then. */
  Optional<Timer> first(String caseNumber, Instant by);

  /** Runs it in the transaction at hand. */
  void run(Timer timer);
}
