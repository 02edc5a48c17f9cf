package io.caseward.database;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, by the engine's own scripts out of its own jar. The engine cannot make them
 * itself: it works as the application's role, which may create nothing.
 */
@Component
class EngineTables implements JavaMigration {

  private static final String SCRIPT =
      "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";
  private static final List<String> SCRIPTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("001");
  }

  @Override
  public String getDescription() {
    return "engine tables";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) {
    SCRIPTS.stream()
        .map(name -> new ClassPathResource(SCRIPT.formatted(name)))
        .forEach(script -> ScriptUtils.executeSqlScript(context.getConnection(), script));
  }
}
