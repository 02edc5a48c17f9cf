package io.caseward.workflow;

/** Told of every step a case takes on a diagram, in the engine's own transaction. */
public interface StepListener {

  void stepped(Step step);

  /**
   * @param element the id of the flow node
   * @param entered true when the token arrives, false when it leaves
   * @param waits whether the step can wait (a person, a message, a timer, a called SOP)
   */
  record Step(String caseNumber, String sop, int sopVersion, String element, boolean entered, boolean waits) {}
}
