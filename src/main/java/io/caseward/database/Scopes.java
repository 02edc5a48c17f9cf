package io.caseward.database;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * The scope of this thread's transactions: of those it begins, and of the one it is in for as long
 * as the work in that scope lasts.
 */
public final class Scopes {

  private static final ThreadLocal<Scope> CURRENT = new ThreadLocal<>();
  private static final List<ScopeListener> LISTENERS = new CopyOnWriteArrayList<>();

  private Scopes() {}

  public static Optional<Scope> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Does the work in a scope, then puts back the one before. */
  public static <T> T in(Scope scope, Supplier<T> work) {
    return call(scope, work::get);
  }

  public static void in(Scope scope, Runnable work) {
    call(
        scope,
        () -> {
          work.run();
          return null;
        });
  }

  /** The same for work that throws checked exceptions, such as a chain of filters. */
  public static <T, E extends Throwable> T call(Scope scope, Work<T, E> work) throws E {
    Scope before = CURRENT.get();
    if (scope.equals(before)) {
      return work.done();
    }
    CURRENT.set(scope);
    try {
      LISTENERS.forEach(listener -> listener.entered(scope));
      return work.done();
    } finally {
      restore(before);
    }
  }

  private static void restore(Scope before) {
    if (before == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(before);
    }
    LISTENERS.forEach(listener -> listener.left(Optional.ofNullable(before)));
  }

  static void tell(ScopeListener listener) {
    LISTENERS.add(listener);
  }

  static void tellNoMore(ScopeListener listener) {
    LISTENERS.remove(listener);
  }

  /** Work that may throw what it declares. */
  @FunctionalInterface
  public interface Work<T, E extends Throwable> {
    T done() throws E;
  }
}
