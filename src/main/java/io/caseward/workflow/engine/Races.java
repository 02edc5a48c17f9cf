package io.caseward.workflow.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two transactions at one instance: the engine lets the second fail. That is told in Spring's words,
 * as the rest of the product's database tells it.
 */
final class Races {

  /** Serialization failures and deadlocks. */
  private static final String ROLLED_BACK = "40";

  /** The engine removes a row that meanwhile got others which point to it, or adds one to a row that has gone. */
  private static final String FOREIGN_KEY = "23503";

  private Races() {}

  static <T> T told(Supplier<T> command) {
    try {
      return command.get();
    } catch (ProcessEngineException failed) {
      if (lost(failed)) {
        throw new ConcurrencyFailureException("Another transaction changed the same instance first.", failed);
      }
      throw failed;
    }
  }

  static void told(Runnable command) {
    told(() -> {
      command.run();
      return null;
    });
  }

  /** Listeners' exceptions come wrapped in the engine's own. */
  private static boolean lost(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      boolean second = cause instanceof SQLException sql && second(String.valueOf(sql.getSQLState()));
      if (second || cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
        return true;
      }
    }
    return false;
  }

  private static boolean second(String state) {
    return state.startsWith(ROLLED_BACK) || state.equals(FOREIGN_KEY);
  }
}
