package io.caseward.workflow.engine;

import io.caseward.workflow.SopDeployments;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's repository behind the product's port. */
@Component
@Transactional
class EngineDeployments implements SopDeployments {

  private final RepositoryService repository;

  EngineDeployments(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public Published publish(String sop, Map<String, byte[]> files) {
    DeploymentBuilder deployment = repository.createDeployment().name(sop).source("caseward");
    files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
    Publishing.during(deployment::deploy);
    return newest(sop).or(() -> newestDecision(sop)).orElseThrow(() -> new IllegalStateException("'%s' was published, but its files hold no process or decision of that id.".formatted(sop)));
  }

  /** Counted, since whatever the engine lists it reads the diagrams of: half a second of each start. */
  @Override
  public boolean isPublished(String sop) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(sop).count() > 0 || repository.createDecisionDefinitionQuery().decisionDefinitionKey(sop).count() > 0;
  }

  @Override
  public Optional<Published> newest(String sop) {
    return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(sop).latestVersion().singleResult())
        .map(EngineDeployments::published);
  }

  private Optional<Published> newestDecision(String key) {
    return Optional.ofNullable(repository.createDecisionDefinitionQuery().decisionDefinitionKey(key).latestVersion().singleResult())
        .map(decision -> new Published(decision.getKey(), decision.getName(), decision.getVersion()));
  }

  @Override
  public List<Published> all() {
    return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list().stream()
        .map(EngineDeployments::published)
        .toList();
  }

  private static Published published(ProcessDefinition definition) {
    return new Published(definition.getKey(), definition.getName(), definition.getVersion());
  }
}
