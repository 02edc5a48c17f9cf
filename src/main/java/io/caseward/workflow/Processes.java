package io.caseward.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The engine, in the product's words. Every call runs in the caller's transaction. */
public interface Processes {

  /** Starts the newest published version of an SOP for a case; returns the instance's id. */
  String start(String sop, String caseNumber);

  /** Finishes a person's step; {@code answers} are the form's, of which the diagram keeps what it names. */
  void finish(String taskId, Map<String, Object> answers);

  /**
   * Sends a message to whatever waits for it in the case.
   *
   * @return whether anything waited
   */
  boolean send(String message, String caseNumber);

  /** Sends a message to one instance; the same promise. */
  boolean sendTo(String message, String processInstance);

  /** Moves the SLA timer drawn on a task; without one nothing happens. */
  void moveTimer(String taskId, Instant due);

  /**
   * Holds the SLA timers drawn on many tasks against others, without waiting for anybody.
   *
   * @return the tasks with a timer that somebody else has, or that fires just now
   */
  Set<String> timersInUse(Collection<String> taskIds);

  /** Moves those of many tasks that are due as the move says, and no other that is drawn on them. */
  void moveTimers(Collection<TimerMove> moves);

  /** A timer of a task is due at another time. */
  record TimerMove(String taskId, Instant before, Instant after) {}

  /**
   * Ends what an instance waits for a time for, at once and within this transaction: its time is over.
   *
   * @throws IllegalStateException where it waits for none
   */
  void endWait(String processInstance);

  /** Stops a task's SLA timer until it is moved again. */
  void holdTimer(String taskId);

  /** Stops every timer of a case's instances. */
  void holdTimers(String caseNumber);

  /** Lets every timer of a case's instances go on, when it was due or as it was. */
  void releaseTimers(String caseNumber);

  /** Ends a case's instances where they stand. */
  void end(String caseNumber);

  /** The form of a task as JSON, as it was deployed with the task's SOP version. */
  String form(String taskId);

  /** The version of its SOP that a task runs under now: an instance may have been moved since the task opened. */
  int version(String taskId);

  /** The diagram of a published version as BPMN XML. */
  String diagram(String sop, int version);
}
