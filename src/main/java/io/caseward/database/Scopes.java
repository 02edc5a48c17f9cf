package io.caseward.database;

import java.util.Optional;
import java.util.function.Supplier;

/** The scope that transactions begun on this thread are given. */
public final class Scopes {

  private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();

  private Scopes() {}

  public static Optional<Scope> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Does the work in a scope, then puts back the one before. */
  public static <T> T in(Scope scope, Supplier<T> work) {
    Scope before = CURRENT.get();
    CURRENT.set(scope);
    try {
      return work.get();
    } finally {
      restore(before);
    }
  }

  public static void in(Scope scope, Runnable work) {
    in(scope, () -> {
      work.run();
      return null;
    });
  }

  private static void restore(Scope before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
  }
}
