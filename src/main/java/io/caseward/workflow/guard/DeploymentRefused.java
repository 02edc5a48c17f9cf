package io.caseward.workflow.guard;

import org.camunda.bpm.engine.ProcessEngineException;

/** What came to the engine's door was not taken in; the sentence says why. */
public class DeploymentRefused extends ProcessEngineException {

  public DeploymentRefused(String sentence) {
    super(sentence);
  }
}
