package io.caseward.workflow.engine;

import io.caseward.workflow.PersonTasks.OpenedTask;
import io.caseward.workflow.WaitingSteps;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the engine's own tables: of a million tasks the engine's queries would make a million objects. */
@Component
@Transactional
class EngineWaitingSteps implements WaitingSteps {

  private final JdbcClient database;
  private final ProcessEngineConfigurationImpl engine;

  EngineWaitingSteps(JdbcClient database, ProcessEngineConfigurationImpl engine) {
    this.database = database;
    this.engine = engine;
  }

  @Override
  public List<String> after(String id, int most) {
    return database.sql("select id_ from act_ru_task where proc_inst_id_ is not null and id_ > ? order by id_ limit ?").params(id, most).query(String.class).list();
  }

  @Override
  public Optional<OpenedTask> find(String id) {
    return engine.getCommandExecutorTxRequired().execute(context -> Optional.ofNullable(context.getTaskManager().findTaskById(id)).map(PersonStep::opened));
  }
}
