package io.caseward.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the embedded database beside the application, which takes as long to read its own
 * configuration and asks for the database only then. It ends after everything that uses it, also
 * where the application does not come up.
 */
final class EarlyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext application) {
    if (!application.getEnvironment().containsProperty("spring.datasource.url")) {
      Binder settings = Binder.get(application.getEnvironment());
      Starting starting = new Starting(settings.bindOrCreate("caseward", DatabaseSettings.class));
      DefaultListableBeanFactory beans = (DefaultListableBeanFactory) application.getBeanFactory();
      beans.registerSingleton(Starting.class.getName(), starting);
      beans.registerDisposableBean(Starting.class.getName(), starting);
    }
  }

  /** The database on its way up. */
  static final class Starting implements DisposableBean {

    private final CompletableFuture<EmbeddedDatabase> database;

    Starting(DatabaseSettings settings) {
      database = CompletableFuture.supplyAsync(() -> EmbeddedDatabase.start(settings), start -> new Thread(start, "database-start").start());
    }

    /**
     * The database, once it is there.
     *
     * @throws StartRefused where it did not start
     */
    EmbeddedDatabase await() {
      try {
        return database.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException refused ? refused : e;
      }
    }

    @Override
    public void destroy() {
      database.handle((started, refused) -> started).thenAccept(Starting::close).join();
    }

    private static void close(EmbeddedDatabase started) {
      if (started != null) {
        started.close();
      }
    }
  }
}
