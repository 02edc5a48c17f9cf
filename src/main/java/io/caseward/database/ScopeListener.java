package io.caseward.database;

import java.util.Optional;

/** Told on the thread whose scope changes. */
interface ScopeListener {

  void entered(Scope scope);

  /**
   * @param now the scope that counts again, empty where there was none
   */
  void left(Optional<Scope> now);
}
