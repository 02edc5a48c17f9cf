package io.caseward.database;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Values in the database that are sealed. Each bean of this type is asked when the secret changes. */
public interface Sealed {

  /** Any of them, to try a secret on; empty where there is none. */
  Optional<String> any();

  /** Puts another seal on each. */
  void resealed(UnaryOperator<String> seal);
}
