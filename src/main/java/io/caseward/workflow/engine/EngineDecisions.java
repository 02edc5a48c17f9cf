package io.caseward.workflow.engine;

import io.caseward.workflow.Decisions;
import io.caseward.workflow.Feel;
import io.caseward.workflow.guard.ModelGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/**
 * Tables in the engine's repository, worked out beside it: a table that fails inside one of the
 * engine's commands would roll the whole transaction back, and the case that asked would be lost.
 */
@Component
class EngineDecisions implements Decisions {

  private final RepositoryService repository;
  private final ModelGuard guard = new ModelGuard(Set::of);
  private final DmnEngine tables = new DefaultDmnEngineConfiguration().feelEngineFactory(Feel::new).buildEngine();

  private record Version(String decision, int number) {}

  private final Map<Version, DmnDecision> read = new ConcurrentHashMap<>();

  EngineDecisions(RepositoryService repository) {
    this.repository = repository;
  }

  @Override
  public int newest(String decision) {
    DecisionDefinition newest = repository.createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
    return newest == null ? 0 : newest.getVersion();
  }

  @Override
  public List<Map<String, Object>> ask(String decision, int version, Map<String, Object> facts) {
    try {
      return answers(read.computeIfAbsent(new Version(decision, version), this::read), facts);
    } catch (DmnEngineException unanswered) {
      throw new UnansweredDecision(unanswered.getMessage(), unanswered);
    }
  }

  /** A copy of each: results answer names that they do not have with an error. */
  private List<Map<String, Object>> answers(DmnDecision table, Map<String, Object> facts) {
    return tables.evaluateDecisionTable(table, Variables.putValue("facts", facts)).getResultList().stream().<Map<String, Object>>map(HashMap::new).toList();
  }

  private DmnDecision read(Version version) {
    DecisionDefinition definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(version.decision()).decisionDefinitionVersion(version.number()).singleResult();
    if (definition == null) {
      throw new UnansweredDecision("no decision '%s' is published".formatted(version.decision()), null);
    }
    try (InputStream model = repository.getDecisionModel(definition.getId())) {
      byte[] bytes = model.readAllBytes();
      guard.check(definition.getResourceName(), bytes);
      return tables.parseDecision(definition.getKey(), new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
