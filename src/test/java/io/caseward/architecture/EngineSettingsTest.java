package io.caseward.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.caseward.CasewardTest;
import io.caseward.Story;
import io.caseward.cases.Severity;
import java.util.List;
import java.util.stream.Stream;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine as it is set up, and what it is not given. */
@CasewardTest
class EngineSettingsTest {

  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private CamundaBpmProperties settings;
  @Autowired private Story story;
  @Autowired private JdbcClient sql;

  @Test
  void keepsNoHistoryOfItsOwn() {
    String number = story.opens("fake_reviews", Severity.MEDIUM, "tl");
    story.reviewed(number, "insufficient");

    assertThat(engine.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_NONE);
    assertThat(historyTables()).isNotEmpty().allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
  }

  @Test
  void givesEveryJobATimeWhenItIsDue() {
    assertThat(engine.isEnsureJobDueDateNotNull()).isTrue();
    assertThat(sql.sql("select count(*) from act_ru_job where duedate_ is null").query(Long.class).single()).isZero();
  }

  @Test
  void deploysAndChangesNothingByItself() {
    assertThat(settings.isAutoDeploymentEnabled()).isFalse();
    assertThat(engine.getDatabaseSchemaUpdate()).isEqualTo("false");
    assertThat(engine.isCmmnEnabled()).isFalse();
    assertThat(engine.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(engine.isEnableExpressionsInStoredQueries()).isFalse();
    assertThat(engine.isEnableXxeProcessing()).isFalse();
    assertThat(engine.isDeserializationTypeValidationEnabled()).isTrue();
  }

  /** The engine and its decisions bring these themselves; scripts in them are refused all the same. */
  @Test
  void findsNoLanguageThatADiagramCouldBeWrittenIn() {
    assertThat(new ScriptEngineManager().getEngineFactories())
        .extracting(ScriptEngineFactory::getEngineName)
        .isSubsetOf("juel", "feel-scala", "feel-scala-unary-tests");
  }

  /** What Caseward sends e-mail by is none of the engine's: its mail tasks ask for commons-email and javax.mail. */
  @Test
  void isGivenNoScriptConnectorOrMailLibrary() {
    assertThat(Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .noneMatch(jar -> jar.matches("(groovy|jython|jruby|nashorn|graal|js-|rhino|camunda-connect|camunda-engine-plugin-connect|camunda-template|freemarker|javax\\.mail|commons-email).*"));
  }

  private List<String> historyTables() {
    return sql.sql("select tablename from pg_tables where tablename like 'act_hi_%'").query(String.class).list();
  }

  private long rows(String table) {
    return sql.sql("select count(*) from " + table).query(Long.class).single();
  }
}
