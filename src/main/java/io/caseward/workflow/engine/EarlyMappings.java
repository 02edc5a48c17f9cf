package io.caseward.workflow.engine;

import java.util.concurrent.CompletableFuture;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * Reads the engine's SQL, some sixty mapping files and a quarter of the start's work, beside the
 * application, which asks for it only when its own configuration stands.
 */
final class EarlyMappings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    application.getBeanFactory().registerSingleton(Reading.class.getName(), new Reading());
  }

  /** The mappings on their way in. */
  static final class Reading {

    private final CompletableFuture<SqlSessionFactory> mappings =
        CompletableFuture.supplyAsync(() -> new Mappings().read(), read -> new Thread(read, "engine-mappings").start());

    /** To be called before the engine would read them itself. */
    void handTo(ProcessEngineConfigurationImpl engine) {
      engine.setSqlSessionFactory(mappings.join());
    }

    /** To be called when the engine knows its database, before it first asks it. */
    void connect(ProcessEngineConfigurationImpl engine) {
      Environment connected = new Environment("default", engine.getTransactionFactory(), engine.getDataSource());
      engine.getSqlSessionFactory().getConfiguration().setEnvironment(connected);
    }
  }

  /** Reads as the engine does, by the engine's own code. */
  private static final class Mappings extends StandaloneProcessEngineConfiguration {

    SqlSessionFactory read() {
      setDatabaseType(DbSqlSessionFactory.POSTGRES);
      // Reading touches neither; the environment must name both.
      setTransactionFactory(new ManagedTransactionFactory());
      setDataSource(new SimpleDriverDataSource());
      initSqlSessionFactory();
      return getSqlSessionFactory();
    }
  }
}
