package io.caseward.workflow.engine;

import io.caseward.workflow.guard.ModelGuard;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * The guard at the engine's own door: before a deployment is parsed, and again when a definition is
 * loaded from the database, so that a row put there by other means meets it too.
 */
final class GuardDeployer implements Deployer {

  private final ModelGuard guard;
  private final Publishing publishing;

  GuardDeployer(ModelGuard guard, Publishing publishing) {
    this.guard = guard;
    this.publishing = publishing;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    for (ResourceEntity resource : deployment.getResources().values()) {
      guard.check(resource.getName(), resource.getBytes());
    }
    if (deployment.isNew()) {
      publishing.check(deployment.getName());
    }
  }
}
