package io.caseward.workflow.engine;

import io.caseward.workflow.Action;
import io.caseward.workflow.Feel;
import io.caseward.workflow.guard.ModelGuard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The engine as this product runs it: guarded, listened to, and keeping no second record. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {

  /** Waits between the tries of a failed job: a database that restarts must not use them up at once. */
  static final String RETRIES = "PT5S,PT30S,PT2M,PT10M,PT30M,PT2H";

  private static final int MOST_RESULTS = 2_000;

  private final ObjectProvider<Action> actions;
  private final Facts facts;
  private final DueTimes dues;
  private final StepNews news;
  private final PersonStep people;
  private final Publishing publishing;
  private final EarlyMappings.Reading mappings;

  EngineSetup(
      ObjectProvider<Action> actions, Facts facts, DueTimes dues, StepNews news, PersonStep people, Publishing publishing, EarlyMappings.Reading mappings) {
    this.actions = actions;
    this.facts = facts;
    this.dues = dues;
    this.news = news;
    this.people = people;
    this.publishing = publishing;
    this.mappings = mappings;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    guard(engine);
    listen(engine);
    settle(engine);
    mappings.handTo(engine);
  }

  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    mappings.connect(engine);
  }

  private void guard(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new GuardedExpressions(new KnownNames(actions, facts, dues)));
    engine.setArtifactFactory(new NoCode.Classes());
    engine.setScriptFactory(new NoCode.Scripts());
    engine.setCustomPreDeployers(List.of(new GuardDeployer(new ModelGuard(this::actionNames), publishing)));
    engine.setCmmnEnabled(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableExpressionsInStoredQueries(false);
    engine.setEnableXxeProcessing(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    engine.setQueryMaxResultsLimit(MOST_RESULTS);
  }

  private void listen(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreBPMNParseListeners(List.of(new StepParse(engine.getExpressionManager(), news, people, facts)));
    engine.setCustomPreCommandInterceptorsTxRequired(List.of(new SystemScope()));
    engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new SystemScope()));
  }

  private static void settle(ProcessEngineConfigurationImpl engine) {
    engine.setFailedJobRetryTimeCycle(RETRIES);
    engine.setEnsureJobDueDateNotNull(true);
    engine.setEnforceHistoryTimeToLive(false);
    engine.setHistoryCleanupEnabled(false);
    engine.setDmnEngineConfiguration(new DefaultDmnEngineConfiguration().feelEngineFactory(Feel::new));
  }

  private Set<String> actionNames() {
    return actions.stream().map(action -> action.declaration().name()).collect(Collectors.toSet());
  }
}
