package io.caseward.database;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells a fault that passes (the database restarts, two transactions met) from one that stays. */
public final class Passing {

  /** Connection, rollback (deadlock, serialisation), resources, operator intervention. */
  private static final Set<String> STATES = Set.of("08", "40", "53", "57");

  private Passing() {}

  public static boolean is(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (isOne(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    if (cause instanceof SQLException sql && sql.getSQLState() != null) {
      return STATES.contains(sql.getSQLState().substring(0, 2));
    }
    return cause instanceof TransientDataAccessException
        || cause instanceof RecoverableDataAccessException
        || cause instanceof TransactionException;
  }
}
